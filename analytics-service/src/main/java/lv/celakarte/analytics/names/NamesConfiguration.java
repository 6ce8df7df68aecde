package lv.celakarte.analytics.names;

import java.util.Objects;
import lv.celakarte.analytics.names.PageTitles.Document;
import lv.celakarte.analytics.names.PublishedNames.Institution;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the names. */
@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

  @Bean
  PageTitles pageTitles() {
    return new PageTitles();
  }

  @Bean
  CompactedView<Document> documents(CompactedViews views, JsonMapper json, PageTitles titles) {
    return views.open("content.documents", Decoder.json(json, Document.class), titles::on);
  }

  @Bean
  CompactedView<Wording> wordings(CompactedViews views, JsonMapper json) {
    return views.open(
        "questionnaire.definitions",
        received -> Wording.of(json.readTree(Objects.requireNonNull(received.data()))),
        _ -> {});
  }

  @Bean
  CompactedView<Institution> institutions(CompactedViews views, JsonMapper json) {
    return views.open("directory.organizations", Decoder.json(json, Institution.class), _ -> {});
  }

  @Bean
  Names names(
      PageTitles pages, CompactedView<Wording> wordings, CompactedView<Institution> institutions) {
    return new PublishedNames(pages, wordings, institutions);
  }
}
