package lv.celakarte.site.roadmap;

import java.security.SecureRandom;
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
    return new AnswersCookie(
        new AnswersCipher(secret(settings.answersKey()), clock), settings.secure());
  }

  @Bean
  RoadMapCode roadMapCode(SiteSettings settings, Clock clock) {
    return new RoadMapCode(new CodeCipher(secret(settings.answersKey())), clock);
  }

  /** Without a key in the settings each use has one of its own, as long as this instance runs. */
  private static byte[] secret(String key) {
    if (key.isBlank()) {
      LOG.warn("CELAKARTE_ANSWERS_KEY is not set: answers and codes do not outlive this instance");
      var random = new byte[AnswersCipher.KEY];
      new SecureRandom().nextBytes(random);
      return random;
    }
    return Base64.getDecoder().decode(key.strip());
  }

  @Bean
  VisitController.Visit visit(
      Published published,
      SitePages pages,
      RoadMapScreens screens,
      Evaluating evaluating,
      AnswersCookie cookie,
      Clock clock) {
    return new VisitController.Visit(published, pages, screens, evaluating, cookie, clock);
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
