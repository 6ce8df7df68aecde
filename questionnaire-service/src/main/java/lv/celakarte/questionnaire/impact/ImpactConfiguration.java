package lv.celakarte.questionnaire.impact;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the counts of answers. */
@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {

  /** Of several instances the first is asked: a lawyer can look again. */
  @Bean
  AnswerCounts answerCounts(@Value("${celakarte.analytics-url}") String urls) {
    return new AnalyticsCounts(urls.split(",")[0].strip());
  }
}
