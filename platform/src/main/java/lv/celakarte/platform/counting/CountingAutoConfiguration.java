package lv.celakarte.platform.counting;

import java.time.Clock;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.EventsAutoConfiguration;
import lv.celakarte.platform.time.ClockAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service that meets visitors its counts; one that never counts never starts them. */
@AutoConfiguration(after = {EventsAutoConfiguration.class, ClockAutoConfiguration.class})
public class CountingAutoConfiguration {

  @Bean
  @Lazy
  InteractionCounts interactionCounts(
      EventSender sender,
      JsonMapper json,
      Clock clock,
      @Value("${spring.application.name}") String application) {
    return new InteractionCounts(
        event -> sender.sendPlain(InteractionCounts.TOPIC, event), json, clock, application);
  }
}
