package lv.celakarte.platform.ending;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a service end in order: not ready, then silent, then gone. */
@AutoConfiguration
public class EndingAutoConfiguration {

  @Bean
  Draining draining(@Value("${celakarte.drain:0s}") Duration time) {
    return new Draining(time);
  }
}
