package lv.celakarte.analytics.figures;

import java.time.Clock;
import lv.celakarte.analytics.counting.Tallies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reporting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class ReportingConfiguration {

  @Bean
  Reporting reporting(Tallies tallies, ReportingSettings settings, Clock clock) {
    return new Reporting(tallies, new SmallNumbers(settings.smallestNumber()), clock);
  }
}
