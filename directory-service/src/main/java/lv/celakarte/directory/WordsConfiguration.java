package lv.celakarte.directory;

import lv.celakarte.platform.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the directory's answers their words. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  @Bean
  FieldProblems fieldProblems(Texts texts) {
    return new FieldProblems(texts);
  }
}
