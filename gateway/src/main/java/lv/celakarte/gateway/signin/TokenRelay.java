package lv.celakarte.gateway.signin;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Sends the editor's access token on to the services, and gets a new one when it is about to end:
 * once, however many requests of the session wait for it.
 */
final class TokenRelay implements GlobalFilter, Ordered {

  private final ServerOAuth2AuthorizedClientRepository clients;
  private final ReactiveOAuth2AuthorizedClientProvider refreshing;
  private final Clock clock;
  private final Map<String, Mono<OAuth2AuthorizedClient>> underWay = new ConcurrentHashMap<>();

  TokenRelay(
      ServerOAuth2AuthorizedClientRepository clients,
      ReactiveOAuth2AuthorizedClientProvider refreshing,
      Clock clock) {
    this.clients = clients;
    this.refreshing = refreshing;
    this.clock = clock;
  }

  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var area = Area.of(Target.path(SpringAnswers.asked(exchange.getRequest()).target()));
    var ownToken = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    if (area != Area.WORKSPACE && area != Area.API || ownToken) {
      return chain.filter(exchange);
    }
    return exchange
        .getPrincipal()
        .ofType(OAuth2AuthenticationToken.class)
        .flatMap(editor -> token(exchange, editor))
        .map(token -> with(exchange, token))
        .defaultIfEmpty(exchange)
        .flatMap(chain::filter);
  }

  private static ServerWebExchange with(ServerWebExchange exchange, OAuth2AccessToken token) {
    return exchange
        .mutate()
        .request(
            request -> request.headers(headers -> headers.setBearerAuth(token.getTokenValue())))
        .build();
  }

  private Mono<OAuth2AccessToken> token(
      ServerWebExchange exchange, OAuth2AuthenticationToken editor) {
    return exchange
        .getSession()
        .flatMap(session ->
            onlyOnce(session.getId(), current(exchange, editor))
                .onErrorResume(SignedOut.class, gone -> end(session, gone)))
        .map(OAuth2AuthorizedClient::getAccessToken);
  }

  private static <T> Mono<T> end(WebSession session, SignedOut gone) {
    return session.invalidate().then(Mono.error(gone));
  }

  /** All who wait for the same session's token share one answer. */
  private Mono<OAuth2AuthorizedClient> onlyOnce(String id, Mono<OAuth2AuthorizedClient> work) {
    return Mono.defer(
        () -> underWay.computeIfAbsent(id, _ -> work.doFinally(_ -> underWay.remove(id)).cache()));
  }

  private Mono<OAuth2AuthorizedClient> current(
      ServerWebExchange exchange, OAuth2AuthenticationToken editor) {
    return clients
        .<OAuth2AuthorizedClient>loadAuthorizedClient(Keycloak.ID, editor, exchange)
        .switchIfEmpty(Mono.error(SignedOut::new))
        .flatMap(client -> renewed(client, exchange, editor));
  }

  private Mono<OAuth2AuthorizedClient> renewed(
      OAuth2AuthorizedClient client, ServerWebExchange exchange, OAuth2AuthenticationToken editor) {
    var context = OAuth2AuthorizationContext.withAuthorizedClient(client).principal(editor).build();
    return refreshing
        .authorize(context)
        .flatMap(fresh -> clients.saveAuthorizedClient(fresh, editor, exchange).thenReturn(fresh))
        .defaultIfEmpty(client)
        .onErrorResume(WebClientRequestException.class, away -> whileAway(client, away))
        .onErrorMap(ClientAuthorizationException.class, _ -> new SignedOut());
  }

  /** A token is renewed a minute early, so one may still be good while Keycloak is away. */
  private Mono<OAuth2AuthorizedClient> whileAway(
      OAuth2AuthorizedClient client, WebClientRequestException away) {
    var ends = client.getAccessToken().getExpiresAt();
    return ends != null && ends.isAfter(clock.instant())
        ? Mono.just(client)
        : Mono.error(new SignInUnavailable(away));
  }
}
