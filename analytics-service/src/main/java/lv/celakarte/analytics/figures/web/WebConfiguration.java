package lv.celakarte.analytics.figures.web;

import lv.celakarte.platform.access.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what answers without a token: the style of the charts, nothing else. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  OpenPath chartStyle() {
    return new OpenPath("GET", DashboardPages.STYLE);
  }
}
