package lv.celakarte.content.check;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.document.LiveDocuments;
import lv.celakarte.content.markdown.CommonMark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the checks together with those who know what links may lead to. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

  @Bean
  Inspection inspection(
      CommonMark commonMark,
      LiveDocuments documents,
      Clock clock,
      List<LinkTargets> others,
      OtherSites otherSites) {
    var site = new LiveSite(documents, clock);
    LinkTargets all =
        path ->
            others.stream()
                .map(some -> some.knows(path))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> site.knows(path));
    return new Inspection(commonMark, all, site, clock).with(new OtherSiteCheck(otherSites));
  }
}
