package lv.celakarte.site.roadmap;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lv.celakarte.site.published.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questionnaire service over HTTP. Answers travel in the body only.
 *
 * <p>Nothing is remembered there, so that a copy of the service that does not answer costs nothing
 * but asking the next one.
 */
final class QuestionnaireService implements Evaluating {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionnaireService.class);
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final List<RestClient> copies;
  private final AtomicInteger turn = new AtomicInteger();
  private final JsonMapper json;

  /**
   * A client of all copies of the service.
   *
   * @param urls where they are, with commas between them
   */
  QuestionnaireService(RestClient.Builder http, String urls, JsonMapper json) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(ANSWER);
    this.copies =
        Stream.of(urls.split(","))
            .map(url -> http.clone().requestFactory(requests).baseUrl(url.strip()).build())
            .toList();
    this.json = json;
  }

  private record Problem(@Nullable List<Fault> errors) {}

  @Override
  public Outcome evaluate(Answers answers, Language language, @Nullable String show) {
    var body = body(answers, language);
    if (show != null) {
      body.put("show", show);
    }
    return ask(answers.questionnaire(), language, body);
  }

  @Override
  public Outcome explained(Answers answers, Language language) {
    var body = body(answers, language);
    body.put("explained", true);
    return ask(answers.questionnaire(), language, body);
  }

  private static Map<String, @Nullable Object> body(Answers answers, Language language) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("language", language.code());
    body.put("answers", answers.values());
    if (answers.forOther()) {
      body.put("voice", "other");
    }
    return body;
  }

  /** The copies in turn, until one answers. */
  private Outcome ask(String questionnaire, Language language, Map<String, @Nullable Object> body) {
    var first = turn.getAndIncrement();
    Outcome outcome = new Outcome.Unavailable();
    for (var i = 0; i < copies.size() && outcome instanceof Outcome.Unavailable; i++) {
      var copy = copies.get(Math.floorMod(first + i, copies.size()));
      outcome = ask(copy, questionnaire, language, body);
    }
    return outcome;
  }

  private Outcome ask(
      RestClient copy,
      String questionnaire,
      Language language,
      Map<String, @Nullable Object> body) {
    try {
      return Objects.requireNonNull(
          copy.post()
              .uri("/api/questionnaire/v1/questionnaires/{id}/evaluate", questionnaire)
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.ACCEPT_LANGUAGE, language.tag())
              .body(json.writeValueAsBytes(body))
              .exchange((_, response) -> outcome(response)));
    } catch (RestClientException | JacksonException failure) {
      // The kind of failure only: a message could quote what was sent.
      LOG.warn("The questionnaire service cannot be asked: {}", failure.getClass().getSimpleName());
      return new Outcome.Unavailable();
    }
  }

  private Outcome outcome(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    return switch (status) {
      case OK ->
          new Outcome.Known(
              Objects.requireNonNull(json.readValue(response.getBody(), Evaluation.class)));
      case NOT_FOUND -> new Outcome.Unknown();
      case BAD_REQUEST -> invalid(json.readValue(response.getBody(), Problem.class));
      default -> {
        LOG.warn("The questionnaire service answers {}", status);
        yield new Outcome.Unavailable();
      }
    };
  }

  private static Outcome invalid(@Nullable Problem problem) {
    var errors = problem == null ? null : problem.errors();
    return new Outcome.Invalid(errors == null ? List.of() : errors);
  }
}
