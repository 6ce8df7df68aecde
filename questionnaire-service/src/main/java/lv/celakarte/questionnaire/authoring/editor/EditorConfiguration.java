package lv.celakarte.questionnaire.authoring.editor;

import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.authoring.Publishing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the editor's table in place. */
@Configuration(proxyBeanMethods = false)
class EditorConfiguration {

  @Bean
  Desk desk(Publishing publishing, Texts texts) {
    return new Desk(publishing, texts);
  }
}
