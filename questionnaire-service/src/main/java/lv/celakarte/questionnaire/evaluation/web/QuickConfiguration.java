package lv.celakarte.questionnaire.evaluation.web;

import io.micrometer.core.instrument.MeterRegistry;
import lv.celakarte.questionnaire.evaluation.Answering;
import lv.celakarte.questionnaire.evaluation.Describing;
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
      Answering answering, Describing describing, JsonMapper json, MeterRegistry meters) {
    var filter =
        new FilterRegistrationBean<>(new QuickEvaluation(answering, describing, json, meters));
    filter.addUrlPatterns("/api/questionnaire/v1/questionnaires/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
