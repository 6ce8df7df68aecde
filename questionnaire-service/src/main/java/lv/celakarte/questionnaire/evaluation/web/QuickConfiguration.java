package lv.celakarte.questionnaire.evaluation.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts the short way of evaluations in front of the framework. */
@Configuration(proxyBeanMethods = false)
class QuickConfiguration {

  @Bean
  FilterRegistrationBean<QuickEvaluation> quickEvaluation(
      Evaluations evaluations, JsonMapper json, MeterRegistry meters) {
    var filter = new FilterRegistrationBean<>(new QuickEvaluation(evaluations, json, meters));
    filter.addUrlPatterns("/api/questionnaire/v1/questionnaires/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
