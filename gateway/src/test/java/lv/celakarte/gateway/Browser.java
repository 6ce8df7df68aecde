package lv.celakarte.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps cookies, follows redirects and remembers everything that it was ever told. */
final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final List<String> told = new ArrayList<>();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** One request, not followed. */
  HttpResponse<String> go(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
  }

  /** One form, as a browser of today sends it from a page of the same site. */
  HttpResponse<String> submit(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** A request and all redirects after it. */
  HttpResponse<String> follow(String address) {
    var response = go(address);
    for (var i = 0; i < 10 && response.statusCode() / 100 == 3; i++) {
      response = go(response.uri().resolve(location(response)).toString());
    }
    return response;
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      told.add(response.headers().map() + response.body());
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  void plant(String address, HttpCookie cookie) {
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  /** All headers and bodies so far. */
  String everythingTold() {
    return String.join("\n", told);
  }
}
