package lv.celakarte.directory.organization;

import java.time.Clock;
import lv.celakarte.directory.place.KeepingPlaces;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the entries to the store. */
@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

  @Bean
  KeepingEntries keepingEntries(AggregateStores stores, KeepingPlaces places, Clock clock) {
    return new KeepingEntries(
        new StoredOrganizations(stores), id -> places.find(id).isPresent(), clock);
  }
}
