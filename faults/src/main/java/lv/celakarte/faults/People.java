package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo people's access tokens; one lasts five minutes, also while Keycloak is away. */
final class People {

  static final String EDITOR = "anna.editor.ptac";
  static final String COORDINATOR = "karlis.coordinator";

  private static final Duration FRESH = Duration.ofMinutes(3);

  private record Token(String bearer, long since) {}

  private final Running platform;
  private final Http http = new Http();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  People(Running platform) {
    this.platform = platform;
  }

  String bearer(String user) {
    return tokens
        .compute(
            user,
            (_, held) ->
                held != null && Waiting.since(held.since()).compareTo(FRESH) < 0
                    ? held
                    : renewed(user, held))
        .bearer();
  }

  private Token renewed(String user, @org.jspecify.annotations.Nullable Token held) {
    String form =
        "client_id=celakarte-cli&grant_type=password&username="
            + URLEncoder.encode(user, UTF_8)
            + "&password="
            + URLEncoder.encode(platform.fact("password." + user), UTF_8);
    try {
      var answer =
          http.send(
              "POST",
              platform.fact("keycloak.url") + "/realms/celakarte/protocol/openid-connect/token",
              form,
              "Content-Type",
              "application/x-www-form-urlencoded");
      if (answer.statusCode() == 200) {
        String token = Http.json(answer).path("access_token").stringValue();
        return new Token("Bearer " + token, System.nanoTime());
      }
    } catch (IOException _) {
      // Keycloak is away: the old one may still do
    }
    if (held == null) {
      throw new Broken("Keycloak gives no token to " + user);
    }
    return held;
  }
}
