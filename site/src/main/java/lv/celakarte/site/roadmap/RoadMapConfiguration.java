package lv.celakarte.site.roadmap;

import java.time.Clock;
import java.util.Base64;
import lv.celakarte.platform.counting.InteractionCounts;
import lv.celakarte.platform.html.Views;
import lv.celakarte.site.SiteSettings;
import lv.celakarte.site.page.SitePages;
import lv.celakarte.site.published.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the question screens. */
@Configuration(proxyBeanMethods = false)
class RoadMapConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(RoadMapConfiguration.class);

  @Bean
  AnswersCookie answersCookie(SiteSettings settings, Clock clock) {
    return new AnswersCookie(cipher(settings.answersKey(), clock), settings.secure());
  }

  private static AnswersCipher cipher(String key, Clock clock) {
    if (key.isBlank()) {
      LOG.warn("CELAKARTE_ANSWERS_KEY is not set: answers do not outlive this instance");
      return AnswersCipher.ofInstance(clock);
    }
    return new AnswersCipher(Base64.getDecoder().decode(key.strip()), clock);
  }

  @Bean
  Evaluating evaluating(RestClient.Builder http, SiteSettings settings, JsonMapper json) {
    return new QuestionnaireService(http, settings.questionnaireUrl(), json);
  }

  @Bean
  RoadMapScreens roadMapScreens(
      Published published, SitePages pages, Views siteViews, Clock clock) {
    return new RoadMapScreens(published, pages, siteViews, clock);
  }

  @Bean
  Counting counting(InteractionCounts counts) {
    return Counting.to(counts);
  }
}
