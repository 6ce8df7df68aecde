package lv.celakarte.gateway.copies;

import lv.celakarte.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Knows the services, whichever way requests reach them. */
@Configuration(proxyBeanMethods = false)
class CopiesConfiguration {

  @Bean
  Services services(GatewaySettings settings) {
    return new Services(settings.services());
  }

  @Bean
  CopyWatch copyWatch(Services services) {
    return new CopyWatch(services.all());
  }
}
