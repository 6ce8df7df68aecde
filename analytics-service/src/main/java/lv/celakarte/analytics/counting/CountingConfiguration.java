package lv.celakarte.analytics.counting;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.events.Topics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the counting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CountingSettings.class)
class CountingConfiguration {

  @Bean
  Tallies tallies(MongoDatabase database) {
    return new MongoTallies(database);
  }

  @Bean
  InteractionReader interactionReader(
      Tallies tallies,
      JsonMapper json,
      MeterRegistry meters,
      KafkaSettings kafka,
      CountingSettings settings,
      Topics topics) {
    return new InteractionReader(
        new Counting(tallies),
        new InteractionsReading(json),
        new CountingMeters(meters),
        kafka,
        settings,
        topics);
  }
}
