package lv.celakarte.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors come in, stay and go; against a server that speaks Keycloak's protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

  private OidcServer keycloak;
  private Backend content;
  private RunningGateway gateway;

  @BeforeAll
  void start() throws IOException, JOSEException {
    keycloak = new OidcServer();
    content = new Backend();
    gateway =
        RunningGateway.start(
            Map.of(
                "celakarte.keycloak.url", keycloak.url(),
                "celakarte.gateway.services.content", content.url(),
                "celakarte.gateway.limits.sign-in.burst", "1000"));
  }

  @BeforeEach
  void forget() {
    keycloak.forget();
    content.forget();
  }

  @AfterAll
  void stop() {
    gateway.close();
    content.close();
    keycloak.close();
  }

  @Test
  void leadsThroughTheSignInBackToThePageThatWasAskedFor() {
    var browser = new Browser();

    var asked = browser.go(gateway.origin() + "/darbvieta/saturs/x?a=1");
    var answer = browser.follow(gateway.origin() + Browser.location(asked));

    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri()).hasToString(gateway.origin() + "/darbvieta/saturs/x?a=1");
    assertThat(content.last().target()).isEqualTo("/darbvieta/saturs/x?a=1");
    assertThat(content.last().header("authorization"))
        .isEqualTo("Bearer " + keycloak.issued().getFirst());
    assertThat(content.last().has("cookie")).isFalse();
    assertThat(content.last().header("x-celakarte-language")).isEqualTo("lv");
  }

  @Test
  void givesTheBrowserACookieThatOnlyTheServerCanRead() {
    var browser = signedIn();

    var cookie = browser.cookie("celakarte").orElseThrow();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(browser.everythingTold()).contains("SameSite=Lax");
    assertThat(browser.cookie("celakarte-pieslegsanas")).isEmpty();
  }

  @Test
  void neverTellsATokenToTheBrowser() {
    var browser = signedIn();
    browser.go(gateway.origin() + "/api/content/v1/x");
    browser.submit(gateway.origin() + "/iziet", "");

    assertThat(keycloak.issued()).hasSize(3);
    for (var token : keycloak.issued()) {
      assertThat(browser.everythingTold()).doesNotContain(token);
    }
  }

  @Test
  void startsASessionOfItsOwnAtSignIn() {
    var browser = new Browser();
    var planted = new HttpCookie("celakarte", "00000000-0000-0000-0000-000000000000");
    planted.setPath("/");
    planted.setDomain("localhost.local");
    browser.plant(gateway.origin(), planted);

    browser.follow(gateway.origin() + "/darbvieta");

    assertThat(browser.cookie("celakarte").orElseThrow().getValue())
        .isNotEqualTo(planted.getValue());
  }

  @Test
  void changesTheSessionsNameAtASecondSignIn() {
    var browser = signedIn();
    var first = browser.cookie("celakarte").orElseThrow().getValue();

    browser.follow(gateway.origin() + "/pieslegties");

    assertThat(browser.cookie("celakarte").orElseThrow().getValue()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/darbvieta",
        "/%5Cevil.example",
        "/darbvieta/..//evil.example",
        "/darbvieta@evil.example",
        "/lv",
        "javascript:alert(1)",
        "/darbvieta/x%0d%0aSet-Cookie:a=b",
      })
  void sendsNobodyElsewhereAfterTheSignIn(String wanted) {
    var answer = new Browser().follow(gateway.origin() + "/pieslegties?uz=" + wanted);

    assertThat(answer.uri()).hasToString(gateway.origin() + "/darbvieta");
  }

  @Test
  void refusesAReturnThatThisBrowserDidNotBegin() {
    var victim = new Browser();
    var attacker = new Browser();
    var toKeycloak = attacker.go(gateway.origin() + "/pieslegties");
    var back = attacker.go(Browser.location(toKeycloak));

    var answer = victim.go(Browser.location(back));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Pieslēgties neizdevās");
    assertThat(victim.cookie("celakarte")).isEmpty();
  }

  @Test
  void usesAReturnOnlyOnce() {
    var browser = new Browser();
    var toKeycloak = browser.go(gateway.origin() + "/pieslegties");
    var back = Browser.location(browser.go(Browser.location(toKeycloak)));

    assertThat(browser.go(back).statusCode()).isEqualTo(302);
    assertThat(browser.go(back).statusCode()).isEqualTo(401);
  }

  @Test
  void sendsTheTokenOfTheSessionWithCallsOfItsOwnPages() {
    var browser = signedIn();

    browser.go(gateway.origin() + "/api/content/v1/documents");

    assertThat(content.last().header("authorization"))
        .isEqualTo("Bearer " + keycloak.issued().getFirst());
  }

  @Test
  void takesNoWriteOfASignedInEditorFromAnotherSite() {
    var browser = signedIn();
    content.forget();

    var foreign =
        browser.send(
            HttpRequest.newBuilder(java.net.URI.create(gateway.origin() + "/darbvieta/saturs/x"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build());
    var silent =
        browser.send(
            HttpRequest.newBuilder(java.net.URI.create(gateway.origin() + "/api/content/v1/x"))
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build());

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(silent.statusCode()).isEqualTo(403);
    assertThat(content.seen()).isEmpty();
    assertThat(browser.submit(gateway.origin() + "/darbvieta/saturs/x", "a=b").statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesNoWriteWithACookieThatAnotherSiteBegan() {
    var browser = signedIn();
    content.forget();
    for (var path :
        List.of(
            "/darbvieta/saturs/x",
            "/darbvieta/anketas/x",
            "/darbvieta/iestades/x",
            "/darbvieta/parskati/x",
            "/api/content/v1/x",
            "/api/content/v1/media",
            "/api/questionnaire/v1/editions",
            "/api/directory/v1/x",
            "/api/analytics/v1/x",
            "/lv/celvedis/privatpersona/sakt",
            "/iziet")) {
      for (var method :
          path.startsWith("/api/") ? List.of("POST", "PUT", "PATCH", "DELETE") : List.of("POST")) {
        for (var origin : List.of("https://evil.example", "null")) {
          assertThat(foreign(browser, method, path, origin)).as(method + path).isEqualTo(403);
        }
      }
    }
    assertThat(content.seen()).isEmpty();
    assertThat(browser.cookie("celakarte")).isPresent();
  }

  private int foreign(Browser browser, String method, String path, String origin) {
    return browser
        .send(
            HttpRequest.newBuilder(java.net.URI.create(gateway.origin() + path))
                .header("Origin", origin)
                .method(method, HttpRequest.BodyPublishers.ofString("a=b"))
                .build())
        .statusCode();
  }

  @Test
  void renewsAnEndingTokenOnceHoweverManyWait() throws Exception {
    keycloak.tokensLive(30);
    var browser = signedIn();
    var before = keycloak.refreshes();
    keycloak.tokensLive(300);

    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> ask = () -> browser.go(gateway.origin() + "/darbvieta/saturs").statusCode();
      for (var answer : many.invokeAll(java.util.Collections.nCopies(20, ask))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(keycloak.refreshes() - before).isEqualTo(1);
    assertThat(content.last().header("authorization"))
        .isEqualTo("Bearer " + keycloak.issued().get(keycloak.issued().size() - 3));
  }

  @Test
  void asksToSignInAgainWhenKeycloakEndedTheSession() {
    keycloak.tokensLive(30);
    var browser = signedIn();
    keycloak.endAllSessions();

    var form = browser.submit(gateway.origin() + "/darbvieta/saturs/x", "a=b");
    var page = browser.go(gateway.origin() + "/darbvieta/saturs/x");

    assertThat(form.statusCode()).isEqualTo(401);
    assertThat(form.body()).contains("Tu vairs neesi pieslēdzies", "nokopē tekstu");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(Browser.location(page)).isEqualTo("/pieslegties?uz=%2Fdarbvieta%2Fsaturs%2Fx");
  }

  @Test
  void worksOnWithAGoodTokenWhileKeycloakIsAway() throws IOException {
    keycloak.tokensLive(30);
    var browser = signedIn();
    keycloak.goAway();
    try {

      assertThat(browser.go(gateway.origin() + "/darbvieta").statusCode()).isEqualTo(200);
    } finally {
      keycloak.comeBack();
    }
  }

  @Test
  void saysThatSigningInDoesNotWorkWhileKeycloakIsAway() throws IOException {
    var browser = new Browser();
    var toKeycloak = browser.go(gateway.origin() + "/pieslegties");
    var back = Browser.location(browser.go(Browser.location(toKeycloak)));
    keycloak.goAway();
    try {

      var answer = browser.go(back);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Pieslēgšanās pašlaik nedarbojas");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      keycloak.comeBack();
    }
  }

  @Test
  void signsOutHereAndAtKeycloak() {
    var browser = signedIn();
    var session = browser.cookie("celakarte").orElseThrow();

    var answer = browser.submit(gateway.origin() + "/iziet", "");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.location(answer)).isEqualTo("/lv");
    assertThat(keycloak.ended()).isEqualTo(1);
    assertThat(browser.cookie("celakarte")).isEmpty();
    var stolen = new Browser();
    stolen.plant(gateway.origin(), session);
    assertThat(stolen.go(gateway.origin() + "/darbvieta").statusCode()).isEqualTo(302);
  }

  @Test
  void signsOutHereAlsoWhileKeycloakIsAway() throws IOException {
    var browser = signedIn();
    keycloak.goAway();
    try {

      var answer = browser.submit(gateway.origin() + "/iziet", "");

      assertThat(Browser.location(answer))
          .startsWith(keycloak.url() + "/realms/celakarte/protocol/openid-connect/logout?")
          .contains("client_id=celakarte-gateway", "post_logout_redirect_uri=")
          .doesNotContain("id_token");
      assertThat(browser.cookie("celakarte")).isEmpty();
    } finally {
      keycloak.comeBack();
    }
  }

  @Test
  void signsNobodyOutByALinkOrFromAnotherSite() {
    var browser = signedIn();

    assertThat(browser.go(gateway.origin() + "/iziet").statusCode()).isEqualTo(404);
    assertThat(
            browser
                .send(
                    HttpRequest.newBuilder(java.net.URI.create(gateway.origin() + "/iziet"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.go(gateway.origin() + "/darbvieta").statusCode()).isEqualTo(200);
  }

  private Browser signedIn() {
    var browser = new Browser();
    assertThat(browser.follow(gateway.origin() + "/darbvieta").statusCode()).isEqualTo(200);
    return browser;
  }
}
