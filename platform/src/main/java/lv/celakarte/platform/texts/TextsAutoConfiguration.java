package lv.celakarte.platform.texts;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

/** Gives a service its words. */
@AutoConfiguration(
    afterName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
public class TextsAutoConfiguration {

  @Bean
  Texts texts(MessageSource messages) {
    return new Texts(messages);
  }
}
