package lv.celakarte.gateway.counting;

import java.util.Set;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.platform.counting.InteractionCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the counting. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

  @Bean
  ViewCounts viewCounts(GatewaySettings settings, InteractionCounts counts) {
    return new ViewCounts(
        settings.campaigns(), Set.of(settings.publicUrl().getRawAuthority()), counts::count);
  }
}
