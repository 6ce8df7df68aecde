package lv.celakarte.gateway.signin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import lv.celakarte.gateway.GatewaySettings;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.ReturnPath;
import lv.celakarte.gateway.answers.SessionCookie;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import lv.celakarte.gateway.edge.SpringAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Wires signing in, signing out and what lies between. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignInConfiguration {

  @Bean
  Keycloak keycloak(GatewaySettings settings) {
    return new Keycloak(settings);
  }

  @Bean
  ReactiveClientRegistrationRepository clientRegistrations(Keycloak keycloak) {
    return new InMemoryReactiveClientRegistrationRepository(keycloak.registration());
  }

  /** Not a bean: it is for Keycloak alone, and must not become everybody's. */
  private static WebClient http() {
    var client =
        HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
            .responseTimeout(Duration.ofSeconds(5));
    return WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build();
  }

  @Bean
  WebClientReactiveAuthorizationCodeTokenResponseClient codeExchange() {
    var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
    exchange.setWebClient(http());
    return exchange;
  }

  /** As the framework's own factory, with patience of our own for fetching Keycloak's keys. */
  @Bean
  ReactiveJwtDecoderFactory<ClientRegistration> identityTokens(Keycloak keycloak) {
    var registration = keycloak.registration();
    var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keycloak.keys()).webClient(http()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    return _ -> decoder;
  }

  @Bean
  ServerOAuth2AuthorizedClientRepository authorizedClients() {
    return new WebSessionServerOAuth2AuthorizedClientRepository();
  }

  @Bean
  TokenRelay tokenRelay(ServerOAuth2AuthorizedClientRepository clients, Clock clock) {
    var exchange = new WebClientReactiveRefreshTokenTokenResponseClient();
    exchange.setWebClient(http());
    var refreshing = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
    refreshing.setAccessTokenResponseClient(exchange);
    refreshing.setClock(clock);
    // The framework would give the session a new id here, under the feet of requests that wait.
    refreshing.setAuthorizationSuccessHandler((_, _, _) -> Mono.empty());
    return new TokenRelay(clients, refreshing, clock);
  }

  @Bean
  Sessions sessions(GatewaySettings settings, Clock clock, MeterRegistry meters) {
    var sessions = new Sessions(settings.session(), clock);
    Gauge.builder("celakarte.sessions", sessions, Sessions::count)
        .description("Editors who are signed in here")
        .register(meters);
    return sessions;
  }

  @Bean
  WebSessionManager webSessionManager(Sessions sessions, GatewaySettings settings) {
    var cookie = new CookieWebSessionIdResolver();
    cookie.setCookieName(SessionCookie.name(settings.publicUrl()));
    cookie.addCookieInitializer(c ->
        c.path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(SessionCookie.secure(settings.publicUrl())));
    var manager = new DefaultWebSessionManager();
    manager.setSessionIdResolver(cookie);
    manager.setSessionStore(sessions);
    return manager;
  }

  @Bean
  SignInEntry signInEntry(Troubles troubles) {
    return new SignInEntry(troubles);
  }

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http,
      GatewaySettings settings,
      Keycloak keycloak,
      ReactiveClientRegistrationRepository registrations,
      ServerOAuth2AuthorizedClientRepository clients,
      SignInEntry entry,
      Troubles troubles) {
    var sessionCookie = SessionCookie.name(settings.publicUrl());
    var signingOut = new SigningOut(keycloak, settings.publicUrl(), http(), clients);
    var resolver =
        new DefaultServerOAuth2AuthorizationRequestResolver(
            registrations, exchange -> matches(exchange, "/pieslegties", "GET"));
    return http.securityMatcher(exchange -> concernsEditors(exchange, sessionCookie))
        .authorizeExchange(rules ->
            rules
                .pathMatchers("/darbvieta/valoda/**")
                .permitAll()
                .pathMatchers("/darbvieta", "/darbvieta/**")
                .authenticated()
                .anyExchange()
                .permitAll())
        .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(entry))
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .oauth2Login(login ->
            login
                .authorizationRequestResolver(resolver)
                .authorizationRequestRepository(new SignInRequests(settings.publicUrl()))
                .authorizedClientRepository(clients)
                .authenticationSuccessHandler(whereTheyWanted())
                .authenticationFailureHandler(signInFailed(troubles)))
        .logout(logout ->
            logout
                .requiresLogout(exchange -> matches(exchange, "/iziet", "POST"))
                .logoutHandler(
                    new DelegatingServerLogoutHandler(
                        signingOut,
                        new SecurityContextServerLogoutHandler(),
                        new WebSessionServerLogoutHandler()))
                .logoutSuccessHandler(signingOut))
        // Cookie-borne writes are accepted from our own pages only; see the edge's SameOrigin.
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        // Every answer gets its headers at the front door.
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .build();
  }

  /** Visitors are never asked who they are, so nothing of this may run for them. */
  private static Mono<MatchResult> concernsEditors(
      ServerWebExchange exchange, String sessionCookie) {
    var asked = SpringAnswers.asked(exchange.getRequest());
    var concerns =
        switch (Area.of(Target.path(asked.target()))) {
          case WORKSPACE, SIGN_IN -> true;
          case API -> cookieBorne(exchange, asked, sessionCookie);
          case SITE, QUESTIONS, SEARCH, PREVIEW, MEDIA, COMPONENTS -> false;
        };
    return concerns ? MatchResult.match() : MatchResult.notMatch();
  }

  private static boolean cookieBorne(
      ServerWebExchange exchange, Asked asked, String sessionCookie) {
    return asked.header("Authorization") == null
        && exchange.getRequest().getCookies().containsKey(sessionCookie);
  }

  private static Mono<MatchResult> matches(ServerWebExchange exchange, String path, String method) {
    var asked = SpringAnswers.asked(exchange.getRequest());
    return Target.path(asked.target()).equals(path) && asked.method().equals(method)
        ? MatchResult.match(Map.of("registrationId", Keycloak.ID))
        : MatchResult.notMatch();
  }

  private static ServerAuthenticationSuccessHandler whereTheyWanted() {
    var redirect = new DefaultServerRedirectStrategy();
    return (exchange, _) ->
        redirect.sendRedirect(
            exchange.getExchange(), URI.create(ReturnPath.orWorkspace(wanted(exchange))));
  }

  private static @Nullable String wanted(WebFilterExchange exchange) {
    return exchange.getExchange().getAttribute(SignInRequests.RETURN_PATH);
  }

  private static ServerAuthenticationFailureHandler signInFailed(Troubles troubles) {
    return (exchange, _) -> {
      var request = exchange.getExchange().getRequest();
      var answer = troubles.answer(Trouble.SIGN_IN_FAILED, SpringAnswers.asked(request));
      return SpringAnswers.send(answer, request, exchange.getExchange().getResponse());
    };
  }
}
