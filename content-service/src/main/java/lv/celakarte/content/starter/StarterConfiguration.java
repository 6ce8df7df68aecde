package lv.celakarte.content.starter;

import io.micrometer.core.instrument.MeterRegistry;
import lv.celakarte.content.document.Importing;
import lv.celakarte.content.edition.ManuscriptCheck;
import lv.celakarte.content.fact.FactKeeping;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the loading of starter content together. */
@Configuration(proxyBeanMethods = false)
class StarterConfiguration {

  @Bean
  StarterStart starterStart(
      ManuscriptCheck check,
      Importing importing,
      FactKeeping keeping,
      AggregateStores stores,
      MeterRegistry meters,
      @Value("${celakarte.starter-content:}") String folder) {
    return new StarterStart(
        new StarterLoading(
            new StarterFiles(check), importing, keeping, new StoreLoadedFolders(stores), meters),
        folder);
  }
}
