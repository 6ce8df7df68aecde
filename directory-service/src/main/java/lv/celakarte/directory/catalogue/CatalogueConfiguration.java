package lv.celakarte.directory.catalogue;

import lv.celakarte.directory.organization.OrganizationFacts;
import lv.celakarte.directory.place.PlaceFacts;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Decoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Fills the catalogue from the topics of this service. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  @Bean
  Catalogue catalogue() {
    return new Catalogue();
  }

  @Bean
  CompactedView<PlaceFacts> placesView(CompactedViews views, JsonMapper json, Catalogue catalogue) {
    return views.open(
        PlaceFacts.TOPIC,
        Decoder.json(json, PlaceFacts.class),
        change -> catalogue.place(change.key(), change.value()));
  }

  @Bean
  CompactedView<OrganizationFacts> organizationsView(
      CompactedViews views, JsonMapper json, Catalogue catalogue) {
    return views.open(
        OrganizationFacts.TOPIC,
        Decoder.json(json, OrganizationFacts.class),
        change -> catalogue.organization(change.key(), change.value()));
  }
}
