package lv.celakarte.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import lv.celakarte.gateway.answers.ReturnPath;
import lv.celakarte.gateway.answers.SessionCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Those who are on the way to Keycloak and back.
 *
 * <p>They have no session yet: somebody who only knocks must not be able to fill the sessions'
 * memory. What they need on return waits here for a few minutes, bound to their browser by a cookie
 * and to the attempt by its {@code state}.
 */
final class SignInRequests
    implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  /** Under which a finished attempt tells where its editor wanted to go. */
  static final String RETURN_PATH = SignInRequests.class.getName() + ".return";

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private record Attempt(OAuth2AuthorizationRequest request, String returnPath) {}

  private record Key(String browser, String state) {}

  private final SecureRandom random = new SecureRandom();
  private final URI publicUrl;
  private final Cache<Key, Attempt> attempts =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PATIENCE).build();

  SignInRequests(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    return Mono.justOrEmpty(key(exchange).map(attempts::getIfPresent).map(Attempt::request));
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    return Mono.fromRunnable(() -> {
      var browser = browser(exchange).orElseGet(this::draw);
      var state = Optional.ofNullable(request.getState()).orElseThrow();
      var wanted = exchange.getRequest().getQueryParams().getFirst("uz");
      attempts.put(new Key(browser, state), new Attempt(request, ReturnPath.orWorkspace(wanted)));
      exchange.getResponse().addCookie(cookie(browser, PATIENCE));
    });
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    return Mono.fromCallable(() -> {
      var attempt = key(exchange).map(key -> attempts.asMap().remove(key)).orElse(null);
      if (attempt == null) {
        return null;
      }
      exchange.getAttributes().put(RETURN_PATH, attempt.returnPath());
      exchange.getResponse().addCookie(cookie("", Duration.ZERO));
      return attempt.request();
    });
  }

  private Optional<Key> key(ServerWebExchange exchange) {
    var state = exchange.getRequest().getQueryParams().getFirst("state");
    return state == null
        ? Optional.empty()
        : browser(exchange).map(browser -> new Key(browser, state));
  }

  private Optional<String> browser(ServerWebExchange exchange) {
    var cookie = exchange.getRequest().getCookies().getFirst(SessionCookie.signInName(publicUrl));
    return Optional.ofNullable(cookie)
        .map(sent -> sent.getValue())
        .filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
  }

  private String draw() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(SessionCookie.signInName(publicUrl), value)
        .path("/")
        .maxAge(age)
        .httpOnly(true)
        .secure(SessionCookie.secure(publicUrl))
        .sameSite("Lax")
        .build();
  }
}
