package lv.celakarte.site.preview;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import lv.celakarte.site.published.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The content service over HTTP. */
final class ContentService implements Previews {

  private static final Logger LOG = LoggerFactory.getLogger(ContentService.class);
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final RestClient http;
  private final JsonMapper json;

  ContentService(RestClient.Builder http, String url, JsonMapper json) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(ANSWER);
    this.http = http.requestFactory(requests).baseUrl(url).build();
    this.json = json;
  }

  private record Preview(Document document, @Nullable Instant validUntil) {}

  @Override
  public Outcome open(String token) {
    try {
      return Objects.requireNonNull(
          http.get()
              .uri("/api/content/v1/previews/{token}", token)
              .exchange((_, response) -> outcome(response)));
    } catch (RestClientException | JacksonException failure) {
      // The kind of failure only: a message could quote the secret of the link.
      LOG.warn("The content service cannot be asked: {}", failure.getClass().getSimpleName());
      return new Outcome.Unavailable();
    }
  }

  private Outcome outcome(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    return switch (status) {
      case 200 -> {
        var preview = Objects.requireNonNull(json.readValue(response.getBody(), Preview.class));
        yield new Outcome.Shown(preview.document(), preview.validUntil());
      }
      case 400, 404 -> new Outcome.Unknown();
      case 410 -> new Outcome.Ended();
      default -> {
        LOG.warn("The content service answers {}", status);
        yield new Outcome.Unavailable();
      }
    };
  }
}
