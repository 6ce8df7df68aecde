package lv.celakarte.gateway.signin;

import java.net.URI;
import java.time.Duration;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Ends a session at Keycloak too, from server to server: the usual way through the browser would
 * put a token into an address. Only when Keycloak does not answer is the browser sent there, to be
 * asked once more, without a token.
 */
final class SigningOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {

  private static final Logger LOG = LoggerFactory.getLogger(SigningOut.class);
  private static final String STILL_OPEN = SigningOut.class.getName() + ".open";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Keycloak keycloak;
  private final URI publicUrl;
  private final WebClient http;
  private final ServerOAuth2AuthorizedClientRepository clients;
  private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

  SigningOut(
      Keycloak keycloak,
      URI publicUrl,
      WebClient http,
      ServerOAuth2AuthorizedClientRepository clients) {
    this.keycloak = keycloak;
    this.publicUrl = publicUrl;
    this.http = http;
    this.clients = clients;
  }

  @Override
  public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
    return clients
        .<OAuth2AuthorizedClient>loadAuthorizedClient(
            Keycloak.ID, authentication, exchange.getExchange())
        .flatMap(client -> Mono.justOrEmpty(client.getRefreshToken()))
        .flatMap(this::end)
        .onErrorResume(failure -> {
          LOG.warn("Keycloak did not end a session: {}", failure.getClass().getSimpleName());
          exchange.getExchange().getAttributes().put(STILL_OPEN, true);
          return Mono.empty();
        });
  }

  private Mono<Void> end(OAuth2RefreshToken token) {
    return http.post()
        .uri(keycloak.endSession())
        .body(
            BodyInserters.fromFormData("client_id", keycloak.clientId())
                .with("client_secret", keycloak.clientSecret())
                .with("refresh_token", token.getTokenValue()))
        .retrieve()
        .toBodilessEntity()
        .timeout(PATIENCE)
        .then();
  }

  /** Deferred, because the framework asks for this before the session has been ended. */
  @Override
  public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication authentication) {
    return Mono.defer(() -> redirect.sendRedirect(exchange.getExchange(), onwards(exchange)));
  }

  private URI onwards(WebFilterExchange exchange) {
    var asked = SpringAnswers.asked(exchange.getExchange().getRequest());
    var home = "/" + Troubles.ofCookie(asked).code();
    return exchange.getExchange().getAttribute(STILL_OPEN) == null
        ? URI.create(home)
        : askAgain(publicUrl + home);
  }

  private URI askAgain(String home) {
    return UriComponentsBuilder.fromUri(keycloak.endSession())
        .queryParam("client_id", keycloak.clientId())
        .queryParam("post_logout_redirect_uri", "{home}")
        .build(home);
  }
}
