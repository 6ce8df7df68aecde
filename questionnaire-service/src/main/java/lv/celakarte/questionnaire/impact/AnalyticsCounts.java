package lv.celakarte.questionnaire.impact;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the analytics service for whoever looks at a change, with that person's own token: who may
 * not see figures there does not see them here.
 */
final class AnalyticsCounts implements AnswerCounts {

  private static final Logger LOG = LoggerFactory.getLogger(AnalyticsCounts.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int DAYS = 28;

  private final RestClient analytics;

  AnalyticsCounts(String url) {
    var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(PATIENCE);
    this.analytics = RestClient.builder().requestFactory(requests).baseUrl(url).build();
  }

  /** What is read of the answer. */
  record Totals(@Nullable List<Part> parts) {}

  /** One value of the dimension; without a count where that is too small to tell. */
  record Part(String value, @Nullable Long count) {}

  @Override
  public Optional<Marginals> before(LocalDate day, String questionnaire, String authorization) {
    try {
      return Optional.of(
          new Marginals(
              sums("choices-made", "question", day, questionnaire, authorization),
              sums("options-chosen", "option", day, questionnaire, authorization)));
    } catch (RestClientException absent) {
      LOG.info("No counts of answers: {}", absent.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Map<String, Long> sums(
      String measure, String by, LocalDate day, String questionnaire, String authorization) {
    var totals =
        analytics
            .get()
            .uri(
                "/api/analytics/v1/totals?measure={m}&by={b}&from={f}&to={t}",
                measure,
                by,
                day.minusDays(DAYS),
                day.minusDays(1))
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .retrieve()
            .body(Totals.class);
    var sums = new HashMap<String, Long>();
    if (totals != null && totals.parts() != null) {
      var own = questionnaire + "/";
      for (var part : totals.parts()) {
        if (part.count() != null && part.value().startsWith(own)) {
          sums.put(part.value().substring(own.length()), part.count());
        }
      }
    }
    return sums;
  }
}
