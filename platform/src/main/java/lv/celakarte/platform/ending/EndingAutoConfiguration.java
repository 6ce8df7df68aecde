package lv.celakarte.platform.ending;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Lets a service end in order: not ready, then silent, then gone. The edge has a way of its own.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class EndingAutoConfiguration {

  @Bean
  Draining serviceDraining(@Value("${celakarte.drain:0s}") Duration time) {
    return new Draining(time);
  }
}
