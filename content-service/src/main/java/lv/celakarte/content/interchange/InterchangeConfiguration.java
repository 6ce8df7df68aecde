package lv.celakarte.content.interchange;

import lv.celakarte.content.document.Editing;
import lv.celakarte.content.document.Reading;
import lv.celakarte.content.document.web.LargeBody;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.media.Library;
import lv.celakarte.content.starter.StarterFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts import and export together. */
@Configuration(proxyBeanMethods = false)
class InterchangeConfiguration {

  @Bean
  Exporting exporting(Reading reading, Library library) {
    return new Exporting(reading, library);
  }

  @Bean
  BringingIn bringingIn(ManuscriptCheck check, Reading reading, Editing editing, Library library) {
    return new BringingIn(new StarterFiles(check), reading, editing, library);
  }

  @Bean
  PageBringing pageBringing(Editing editing) {
    return new PageBringing(editing);
  }

  @Bean
  LargeBody imports() {
    return new LargeBody("/darbvieta/saturs/imports", "/api/content/v1/imports");
  }
}
