package lv.celakarte.content.fact;

import java.time.Clock;
import java.util.UUID;
import lv.celakarte.content.document.Gatekeeper;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts facts together with their store and their gate. */
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

  @Bean
  Facts facts(AggregateStores stores) {
    return new StoreFacts(stores);
  }

  @Bean
  FactUses factUses(Reading reading) {
    return new FactUses(reading);
  }

  @Bean
  FactKeeping factKeeping(Facts facts, FactUses uses, Clock clock) {
    return new FactKeeping(facts, uses, clock, UUID::randomUUID);
  }

  @Bean
  Gatekeeper factGate(Facts facts) {
    return new FactGate(facts);
  }
}
