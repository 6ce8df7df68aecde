package lv.celakarte.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import lv.celakarte.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** A reader of the service in tests. */
public final class Web {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final @Nullable String token;
  private final String language;

  private Web(String base, @Nullable String token, String language) {
    this.base = base;
    this.token = token;
    this.language = language;
  }

  public static Web at(int port) {
    return new Web("http://127.0.0.1:" + port, null, "lv");
  }

  public Web as(String role) {
    return new Web(base, TestTokens.bearer("Persona", Set.of(role), Set.of("mkd")), language);
  }

  public Web in(String otherLanguage) {
    return new Web(base, token, otherLanguage);
  }

  public HttpResponse<String> get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("X-Celakarte-Language", language)
            .header("Accept-Language", language);
    if (token != null) {
      request.header("Authorization", token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
