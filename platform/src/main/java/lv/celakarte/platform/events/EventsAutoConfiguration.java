package lv.celakarte.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Wires sending and reading of events. */
@AutoConfiguration(
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(KafkaSettings.class)
public class EventsAutoConfiguration {

  @Bean
  Topics topics(
      KafkaSettings settings, @Value("${celakarte.topic.replication:1}") short replication) {
    return new Topics(settings, replication);
  }

  @Bean
  EventSender eventSender(
      KafkaSettings settings,
      Topics topics,
      ObjectProvider<MeterRegistry> meters,
      @Value("${spring.application.name}") String application) {
    return new EventSender(
        settings,
        topics,
        meters.getIfAvailable(SimpleMeterRegistry::new),
        "/celakarte/" + application);
  }

  @Bean
  CompactedViews compactedViews(
      KafkaSettings settings,
      Topics topics,
      EventSender sender,
      ObjectProvider<MeterRegistry> meters) {
    return new CompactedViews(
        settings, topics, sender, meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  ViewsHealth viewsHealthIndicator(CompactedViews views) {
    return new ViewsHealth(views);
  }
}
