package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A server that speaks OpenID Connect as Keycloak does, and is strict: codes work once and only
 * with their client, address and verifier; refresh tokens work once; sessions can be ended.
 */
final class OidcServer implements AutoCloseable {

  private static final String CLIENT = "celakarte-gateway";
  private static final String SECRET = "secret";

  private record Code(String redirectUri, String challenge, String nonce) {}

  private final HttpServer server;
  private final int port;
  private final RSAKey key;
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
  private final List<String> issued = new CopyOnWriteArrayList<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile int lifetime = 300;
  private volatile boolean away;

  OidcServer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    server = listen();
    port = server.getAddress().getPort();
  }

  private HttpServer listen() throws IOException {
    var fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    fresh.setExecutor(Executors.newCachedThreadPool());
    var protocol = "/realms/celakarte/protocol/openid-connect/";
    fresh.createContext(protocol + "auth", present(this::authorize));
    fresh.createContext(protocol + "token", present(this::token));
    fresh.createContext(protocol + "certs", present(this::certs));
    fresh.createContext(protocol + "logout", present(this::logout));
    fresh.start();
    return fresh;
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** From now on every connection is cut before an answer. */
  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  /**
   * The server itself stays: listening again on a port that was just given up can lose a request.
   */
  private HttpHandler present(HttpHandler handler) {
    return exchange -> {
      if (away) {
        exchange.close();
      } else {
        handler.handle(exchange);
      }
    };
  }

  /** Counts from the start again. */
  void forget() {
    issued.clear();
    refreshes.set(0);
    ended.set(0);
    lifetime = 300;
  }

  /** How long the next access tokens are good for, in seconds. */
  void tokensLive(int seconds) {
    lifetime = seconds;
  }

  /** As if an administrator had ended all sessions. */
  void endAllSessions() {
    refreshTokens.clear();
  }

  int refreshes() {
    return refreshes.get();
  }

  int ended() {
    return ended.get();
  }

  /** Every token that was ever handed out. */
  List<String> issued() {
    return issued;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = form(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(asked.get("client_id"))
        || !"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !asked.getOrDefault("scope", "").contains("openid")) {
      Backend.reply(exchange, 400, "text/plain", "bad request");
      return;
    }
    var code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Code(
            asked.getOrDefault("redirect_uri", ""),
            asked.getOrDefault("code_challenge", ""),
            asked.getOrDefault("nonce", "")));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8)
                + "&session_state=s&code="
                + code);
    Backend.reply(exchange, 302, "text/plain", "");
  }

  private void token(HttpExchange exchange) throws IOException {
    var basic =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refuse(exchange, 401, "invalid_client");
      return;
    }
    var asked = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (asked.getOrDefault("grant_type", "")) {
      case "authorization_code" -> byCode(exchange, asked);
      case "refresh_token" -> byRefresh(exchange, asked);
      default -> refuse(exchange, 400, "unsupported_grant_type");
    }
  }

  private void byCode(HttpExchange exchange, Map<String, String> asked) throws IOException {
    var code = codes.remove(asked.getOrDefault("code", ""));
    if (code == null
        || !code.redirectUri().equals(asked.get("redirect_uri"))
        || !code.challenge().equals(challenge(asked.getOrDefault("code_verifier", "")))) {
      refuse(exchange, 400, "invalid_grant");
      return;
    }
    grant(exchange, code.nonce());
  }

  private void byRefresh(HttpExchange exchange, Map<String, String> asked) throws IOException {
    if (refreshTokens.remove(asked.getOrDefault("refresh_token", "")) == null) {
      refuse(exchange, 400, "invalid_grant");
      return;
    }
    refreshes.incrementAndGet();
    grant(exchange, "");
  }

  private void grant(HttpExchange exchange, String nonce) throws IOException {
    var access = "access-" + UUID.randomUUID();
    var refresh = "refresh-" + UUID.randomUUID();
    var identity = identity(nonce);
    refreshTokens.put(refresh, true);
    issued.addAll(List.of(access, refresh, identity));
    Backend.reply(
        exchange,
        200,
        "application/json",
        """
        {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer",
         "expires_in":%d,"scope":"openid profile"}\
        """
            .formatted(access, refresh, identity, lifetime));
  }

  private String identity(String nonce) {
    var now = Instant.now(java.time.Clock.systemUTC());
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(url() + "/realms/celakarte")
            .subject("anna")
            .audience(CLIENT)
            .claim("azp", CLIENT)
            .claim("name", "Anna Bērziņa")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    if (!nonce.isEmpty()) {
      claims.claim("nonce", nonce);
    }
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void certs(HttpExchange exchange) throws IOException {
    Backend.reply(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
  }

  private void logout(HttpExchange exchange) throws IOException {
    var asked = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (CLIENT.equals(asked.get("client_id"))
        && SECRET.equals(asked.get("client_secret"))
        && refreshTokens.remove(asked.getOrDefault("refresh_token", "")) != null) {
      ended.incrementAndGet();
      Backend.reply(exchange, 204, "text/plain", "");
    } else {
      refuse(exchange, 400, "invalid_grant");
    }
  }

  private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
    Backend.reply(exchange, status, "application/json", "{\"error\":\"" + error + "\"}");
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, second) -> first,
                HashMap::new));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
