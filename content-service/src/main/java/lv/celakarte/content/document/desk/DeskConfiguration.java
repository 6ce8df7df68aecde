package lv.celakarte.content.document.desk;

import java.time.Clock;
import lv.celakarte.content.document.Drafts;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk on its store. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Desk desk(AggregateStores stores, Drafts drafts, Clock clock) {
    return new Desk(stores, drafts, clock);
  }
}
