package lv.celakarte.gateway;

import static lv.celakarte.gateway.PageDeliveryTests.header;
import static lv.celakarte.gateway.RunningGateway.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running gateway lets in, what it refuses, and what it tells the parts behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTests {

  private RunningGateway gateway;
  private Backend site;
  private Backend content;
  private Backend questionnaire;
  private Backend hanging;
  private SitePages pages;

  @BeforeAll
  void start() throws IOException {
    pages = new SitePages();
    site = new Backend();
    content = new Backend();
    questionnaire = new Backend();
    hanging = new Backend();
    var settings = new HashMap<String, String>();
    settings.put("celakarte.gateway.services.site", site.url());
    settings.put("celakarte.gateway.services.content", content.url());
    settings.put("celakarte.gateway.services.questionnaire", questionnaire.url());
    settings.put("celakarte.gateway.services.directory", hanging.url());
    settings.put("celakarte.gateway.services.analytics", "http://127.0.0.1:1");
    settings.put("celakarte.gateway.connections.head", "1s");
    settings.put("spring.cloud.gateway.server.webflux.httpclient.response-timeout", "4s");
    gateway = RunningGateway.start(settings);
    await().until(() -> gateway.management("/actuator/health/readiness") == 200);
  }

  @BeforeEach
  void behave() {
    site.forget();
    content.forget();
    questionnaire.forget();
    site.behave(exchange -> Backend.reply(exchange, 200, "text/html", "<p>site</p>"));
    content.behave(exchange -> Backend.reply(exchange, 200, "application/json", "{}"));
    questionnaire.behave(exchange -> Backend.reply(exchange, 200, "application/json", "{}"));
  }

  @AfterAll
  void stop() {
    gateway.close();
    site.close();
    content.close();
    questionnaire.close();
    hanging.close();
    pages.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/lv/celvedis/privatpersona, site",
    "/en/celvedis/uznemejs/jautajums?x=1, site",
    "/lv/meklet?q=par%C4%81ds, site",
    "/en/meklet, site",
    "/media/abc.png, content",
    "/api/content/v1/documents, content",
    "/api/questionnaire/v1/questionnaires, questionnaire",
  })
  void asksThePartThatAnAddressBelongsTo(String target, String part) {
    var answer = gateway.get(target);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(part(part).last().target()).isEqualTo(target);
  }

  @Test
  void tellsThePartsHowItWasReachedAndNothingThatAVisitorInvented() {
    gateway.get(
        "/lv/celvedis/x",
        "X-Forwarded-For",
        "1.2.3.4",
        "X-Forwarded-Host",
        "evil.example",
        "X-Forwarded-Prefix",
        "/evil",
        "Forwarded",
        "for=1.2.3.4;host=evil.example",
        "X-Real-IP",
        "1.2.3.4",
        "X-Celakarte-Language",
        "en",
        "X-Celakarte-Person",
        "admin",
        "X-Original-URL",
        "/darbvieta",
        "X-HTTP-Method-Override",
        "DELETE",
        "Authorization",
        "Bearer stolen",
        "Cookie",
        "atbildes=abc; celakarte=session; celakarte-pieslegsanas=x");

    var seen = site.last();
    assertThat(seen.header("x-forwarded-host")).isEqualTo("localhost:" + gateway.port());
    assertThat(seen.header("x-forwarded-proto")).isEqualTo("http");
    assertThat(seen.header("cookie")).isEqualTo("atbildes=abc");
    assertThat(seen.headers())
        .doesNotContainKeys(
            "x-forwarded-for",
            "x-forwarded-prefix",
            "forwarded",
            "x-real-ip",
            "x-celakarte-language",
            "x-celakarte-person",
            "x-original-url",
            "x-http-method-override",
            "authorization");
    assertThat(seen.headers().toString()).doesNotContain("1.2.3.4", "evil", "127.0.0.1,");
  }

  @Test
  void passesOnTheTraceSoThatOneRequestCanBeFollowed() {
    gateway.get("/lv/celvedis/x");

    assertThat(site.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
  }

  @Test
  void passesTheTokenOfAProgramThroughUntouched() {
    gateway.get("/api/content/v1/x", "Authorization", "Bearer abc.def.ghi");
    assertThat(content.last().header("authorization")).isEqualTo("Bearer abc.def.ghi");

    gateway.get("/api/content/v1/x", "Authorization", "Basic YTpi");
    assertThat(content.last().has("authorization")).isFalse();
  }

  @Test
  void takesTheAnswerOfAServiceToWhoShowsNoToken() {
    content.behave(exchange ->
        Backend.reply(
            exchange, 401, "application/problem+json", "{\"type\":\"/problems/unauthenticated\"}"));

    var answer = gateway.get("/api/content/v1/documents");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(text(answer)).contains("/problems/unauthenticated");
  }

  @Test
  void keepsWhatIsInsideFromTheBrowser() {
    site.behave(exchange -> {
      exchange.getResponseHeaders().set("Server", "inside/1.0");
      exchange.getResponseHeaders().set("X-Powered-By", "inside");
      exchange.getResponseHeaders().set("X-Celakarte-Instance", "site-3");
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
      exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
      exchange.getResponseHeaders().set("Set-Cookie", "atbildes=1; HttpOnly");
      Backend.reply(exchange, 200, "text/html", "<p>q</p>");
    });
    content.behave(exchange -> {
      exchange.getResponseHeaders().set("Set-Cookie", "celakarte=forged");
      Backend.reply(exchange, 200, "image/png", "x");
    });

    var question = gateway.get("/lv/celvedis/x");
    var media = gateway.get("/media/x.png");

    assertThat(question.headers().map())
        .doesNotContainKeys("server", "x-powered-by", "x-celakarte-instance");
    assertThat(question.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'");
    assertThat(header(question, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(question, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(question, "Set-Cookie")).isEqualTo("atbildes=1; HttpOnly");
    assertThat(media.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(header(media, "Content-Security-Policy")).contains("script-src 'none'");
    assertThat(header(media, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /lv/unknown HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /lv/celvedis/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /lv/celvedis/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        "GET /api/analytics/v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /api/none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /darbvieta HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /pieslegties HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /login/oauth2/code/keycloak?code=a&state=b HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Connection: close\r\n\r\n",
        "TRACE /lv/celvedis/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /lv/celvedis/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /lv HTTP/1.1\r\nConnection: close\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET /lv HTTP/1.1\r\nHost: x\r\nBad Header\u0001: y\r\n\r\n",
        "POST /api/content/v1/x HTTP/1.1\r\n"
            + "Host: x\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "zz\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      })
  void putsThePolicyOnEveryAnswer(String request) throws IOException {
    var heard = RawConnection.exchange(gateway.port(), request);

    assertThat(heard).startsWith("HTTP/1.1 ");
    assertThat(heard).containsIgnoringCase("\r\nContent-Security-Policy: default-src 'none';");
    assertThat(heard).containsIgnoringCase("\r\nX-Content-Type-Options: nosniff");
    assertThat(heard).doesNotContain("unsafe-", "Exception", "\tat ");
    assertThat(PolicyFindings.of(policy(heard))).isEmpty();
  }

  private static String policy(String heard) {
    var start = heard.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-security-policy: ") + 2;
    return heard.substring(heard.indexOf(' ', start) + 1, heard.indexOf("\r\n", start));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Origin, SELF, 200",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Referer, SELF/lv/celvedis/a, 200",
    "Referer, https://evil.example/, 403",
    "X-Other, x, 403",
  })
  void takesFormsFromItsOwnPagesOnly(String name, String value, int status) {
    var answer =
        gateway.post("/lv/celvedis/x", "a=b", name, value.replace("SELF", gateway.origin()));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(site.seen()).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void believesTheBrowsersOwnWordMoreThanAnOrigin() {
    var answer =
        gateway.post(
            "/lv/celvedis/x", "a", "Sec-Fetch-Site", "cross-site", "Origin", gateway.origin());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(text(answer)).contains("citas vietnes");
  }

  @Test
  void asksNoOriginOfProgramsThatCarryNoCookie() {
    assertThat(gateway.post("/api/questionnaire/v1/x", "{}").statusCode()).isEqualTo(200);
    assertThat(gateway.post("/api/content/v1/x", "{}", "Authorization", "Bearer t").statusCode())
        .isEqualTo(200);
    assertThat(gateway.post("/api/content/v1/x", "{}", "Cookie", "celakarte=session").statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesABodyThatSaysItIsTooLong() {
    var answer = gateway.post("/api/content/v1/x", "x".repeat(262_145));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(text(answer)).contains("/problems/too-large");
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void refusesABodyThatTurnsOutTooLong() {
    var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[400_000]));

    var answer = gateway.send("POST", "/lv/celvedis/x", endless, "Sec-Fetch-Site", "same-origin");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(text(answer)).contains("pārāk liels");
  }

  @Test
  void takesABodyThatFits() {
    var body = "x".repeat(262_144);

    assertThat(gateway.post("/api/content/v1/x", body).statusCode()).isEqualTo(200);
    assertThat(content.last().body()).hasSize(262_144);
  }

  @Test
  void takesALongerBodyWhereMediaAreUploaded() {
    assertThat(gateway.post("/api/content/v1/media", "x".repeat(1_000_000)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesAddressesAndHeadersThatAreTooLong() throws IOException {
    var address =
        RawConnection.exchange(
            gateway.port(), "GET /lv/" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    var cookies =
        RawConnection.exchange(
            gateway.port(),
            "GET /lv HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(20_000) + "\r\n\r\n");

    assertThat(address).startsWith("HTTP/1.1 414 ");
    assertThat(cookies).startsWith("HTTP/1.1 431 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lv/celvedis/../../darbvieta",
        "/lv/celvedis/%2e%2e/x",
        "/lv/celvedis/..%2fx",
        "/lv/celvedis//x",
        "/lv/celvedis/a%00b",
        "/lv/celvedis/a;b=c",
        "/lv/celvedis/a\\b",
        "/darbvieta/%2e%2e/api",
        "/api/content/v1/./x",
        "/media/%252e%252e/x",
      })
  void refusesPathsThatTwoReadersCouldReadDifferently(String path) throws IOException {
    var heard =
        RawConnection.exchange(
            gateway.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(heard).startsWith("HTTP/1.1 400 ");
    assertThat(site.seen()).isEmpty();
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void letsNoRequestHideInTheBodyOfAnother() throws IOException {
    var hidden = "GET /api/content/v1/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
    var request =
        "POST /api/content/v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + hidden;

    var heard = RawConnection.exchange(gateway.port(), request);

    assertThat(heard).startsWith("HTTP/1.1 400 ");
    assertThat(heard.split("HTTP/1.1 ", -1)).hasSize(2);
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void refusesTwoHostsAndTwoLengths() throws IOException {
    var hosts =
        RawConnection.exchange(
            gateway.port(),
            "GET /lv/celvedis/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
    var lengths =
        RawConnection.exchange(
            gateway.port(),
            "POST /api/content/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2"
                + "\r\nConnection: close\r\n\r\nab");

    assertThat(hosts).startsWith("HTTP/1.1 400 ");
    assertThat(lengths).startsWith("HTTP/1.1 400 ");
    assertThat(content.seen()).isEmpty();
  }

  @Test
  void endsAConnectionThatSendsItsRequestLetterByLetter() throws IOException {
    try (var slow = new RawConnection(gateway.port())) {
      slow.say("GET /lv HTTP/1.1\r\nHost: x\r\nX-Slow: ");

      assertThat(slow.hearAll()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void saysInItsReadersWordsThatAPartDoesNotAnswer() throws IOException {
    var problem = gateway.get("/api/analytics/v1/x", "Accept-Language", "en-GB,en");
    site.goAway();
    try {
      var latvian = gateway.get("/lv/celvedis/x");
      var english = gateway.get("/en/meklet");

      assertThat(problem.statusCode()).isEqualTo(503);
      assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(header(problem, "Retry-After")).isEqualTo("10");
      assertThat(text(problem))
          .contains("/problems/unavailable", "This part does not work at the moment");
      assertThat(latvian.statusCode()).isEqualTo(503);
      assertThat(header(latvian, "Retry-After")).isEqualTo("10");
      assertThat(text(latvian)).contains("<html lang=\"lv\">", "Šī sadaļa pašlaik nedarbojas");
      assertThat(text(english)).contains("<html lang=\"en\">", "This part does not work");
    } finally {
      site.comeBack();
    }
  }

  @Test
  void waitsForAHangingPartOnlySoLongAndNobodyElseWaitsWithIt() throws InterruptedException {
    var release = new java.util.concurrent.CountDownLatch(1);
    hanging.behave(exchange -> {
      try {
        release.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
      Backend.reply(exchange, 200, "text/plain", "late");
    });
    var stuck = new Thread[20];
    for (var i = 0; i < stuck.length; i++) {
      stuck[i] = Thread.startVirtualThread(() -> gateway.get("/api/directory/v1/x"));
    }

    var other = gateway.get("/lv/celvedis/x");
    var late = gateway.get("/api/directory/v1/x");

    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(503);
    for (var thread : stuck) {
      thread.join();
    }
    release.countDown();
  }

  @Test
  void remembersTheLanguageOfTheWorkspaceAndGoesBackWhereTheEditorWas() {
    var back =
        gateway.get("/darbvieta/valoda/en", "Referer", gateway.origin() + "/darbvieta/saturs?a=1");
    var foreign =
        gateway.get("/darbvieta/valoda/lv", "Referer", "https://evil.example/darbvieta/x");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(header(back, "Location")).isEqualTo("/darbvieta/saturs?a=1");
    assertThat(header(back, "Set-Cookie")).contains("valoda=en", "HttpOnly", "SameSite=Lax");
    assertThat(header(foreign, "Location")).isEqualTo("/darbvieta");
    assertThat(gateway.get("/darbvieta/valoda/de").statusCode()).isEqualTo(404);
  }

  private Backend part(String name) {
    return switch (name) {
      case "site" -> site;
      case "content" -> content;
      default -> questionnaire;
    };
  }
}
