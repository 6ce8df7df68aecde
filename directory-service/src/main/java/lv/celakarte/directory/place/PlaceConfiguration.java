package lv.celakarte.directory.place;

import java.time.Clock;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the places to the store. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

  @Bean
  KeepingPlaces keepingPlaces(AggregateStores stores, Clock clock) {
    return new KeepingPlaces(new StoredPlaces(stores), clock);
  }
}
