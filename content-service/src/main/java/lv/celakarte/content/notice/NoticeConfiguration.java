package lv.celakarte.content.notice;

import java.time.Clock;
import lv.celakarte.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts notices on their store. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  NoticeKeeping noticeKeeping(AggregateStores stores, Clock clock) {
    return new NoticeKeeping(stores, clock);
  }
}
