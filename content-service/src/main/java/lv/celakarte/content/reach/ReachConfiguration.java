package lv.celakarte.content.reach;

import java.time.Clock;
import java.time.Duration;
import lv.celakarte.platform.events.Following;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.events.Topics;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Lets the service hear what gateways show. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

  /** Far enough to hear of every gateway that gives a sign of life each ten seconds. */
  private static final Duration BACK = Duration.ofMinutes(1);

  @Bean
  Reaching reaching(AggregateStores stores, JsonMapper json, Clock clock) {
    return new Reaching(new AggregateReachStore(stores), json, clock);
  }

  @Bean
  Following gatewayReports(Reaching reaching, KafkaSettings settings, Topics topics, Clock clock) {
    return new Following(Reaching.TOPIC, BACK, reaching::hear, settings, topics, clock);
  }
}
