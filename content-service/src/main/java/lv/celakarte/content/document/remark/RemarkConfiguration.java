package lv.celakarte.content.document.remark;

import java.time.Clock;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts remarks on their store. */
@Configuration(proxyBeanMethods = false)
class RemarkConfiguration {

  @Bean
  Remarking remarking(AggregateStores stores, Reading reading, Clock clock) {
    return new Remarking(stores, reading, clock);
  }
}
