package lv.celakarte.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.sample.SampleApplication.Bell;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.testing.RealParts;
import lv.celakarte.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@RealParts
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SampleServiceTests {

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  private int port;

  @Value("${local.management.port}")
  private int managementPort;

  @Autowired private AggregateStore<Bell> bells;
  @Autowired private CompactedView<Bell> view;

  @Test
  void sendsWhatIsWrittenToItsOwnView() {
    var id = UUID.randomUUID().toString();
    var first =
        bells.create(id, new Bell("liels", 1), rung(id, new Bell("liels", 1))).orElseThrow();

    await().until(() -> view.find(id).map(Bell::rings).orElse(0) == 1);

    assertThat(bells.replace(first, new Bell("liels", 2), rung(id, new Bell("liels", 2))))
        .isPresent();
    await().until(() -> view.find(id).map(Bell::rings).orElse(0) == 2);
    await().until(() -> bells.find(id).orElseThrow().unsent() == 0);
    assertThat(bells.findWhere("name", "liels")).extracting("id").contains(id);
  }

  private static Announcement rung(String key, Bell bell) {
    return new Announcement(
        UUID.randomUUID().toString(), "lv.celakarte.sample.bell-rung.v1", key, Instant.EPOCH, bell);
  }

  @Test
  void answersWhatIsOpenWithoutATokenAndNothingElse() throws Exception {
    assertThat(get("/api/bells/open", null).statusCode()).isEqualTo(200);

    var refused = get("/api/bells/ptac/who", null);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("/problems/unauthenticated");
  }

  @Test
  void saysBesideWhatItServesWhetherItIsReady() throws Exception {
    await().until(() -> get("/readyz", null).statusCode() == 200);
  }

  @Test
  void refusesATokenThatSomebodyElseSigned() throws Exception {
    var token = TestTokens.bearer("anna", Set.of("editor"), Set.of("ptac"));

    assertThat(get("/api/bells/ptac/who", token + "x").statusCode()).isEqualTo(401);
  }

  @Test
  void letsAPersonDoWhatTheRoleAllowsInTheOwnInstitution() throws Exception {
    var anna = TestTokens.bearer("anna", Set.of("editor", "offline_access"), Set.of("ptac"));

    assertThat(get("/api/bells/ptac/who", anna).body()).contains("\"EDITOR\"", "\"ptac\"");
    assertThat(get("/api/bells/mkd/who", anna).statusCode()).isEqualTo(403);
  }

  @Test
  void asksToComeAgainWhenTheStoreIsAway() throws Exception {
    var answer = post("{\"name\":\"away\",\"rings\":1}", "en");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("secret");
  }

  @Test
  void saysProblemsInTheReadersLanguageAndNeverInItsOwnWords() throws Exception {
    var loud = post("{\"name\":\"x\",\"rings\":101}", "en");
    var fault = post("{\"name\":\"x\",\"rings\":-1}", "lv");
    var broken = post("{\"name\":", "lv");
    var russian = post("{\"name\":", "ru-RU,ru;q=0.9");

    assertThat(loud.statusCode()).isEqualTo(409);
    assertThat(loud.body())
        .contains("\"/problems/too-loud\"", "Too loud", "\"most\":100", "\"field\":\"rings\"");
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body()).contains("Mūsu pusē radās kļūda").doesNotContain("secret");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("/problems/bad-request");
    assertThat(russian.body()).contains("Запрос не удалось понять");
  }

  @Test
  void showsAScreenInTheFrameWithEverythingEscaped() throws Exception {
    var karlis = TestTokens.bearer("Kārlis", Set.of("coordinator"), Set.of());

    var screen = get("/darbvieta/zvani", karlis);

    assertThat(screen.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(screen.body())
        .contains("Kārlis", "/darbvieta/parskati", "Zvani &lt;script&gt;")
        .doesNotContain("<img src=x")
        .doesNotContain(" style=");
  }

  @Test
  void showsAProblemOfAScreenAsAScreen() throws Exception {
    var anna = TestTokens.bearer("Anna", Set.of("editor"), Set.of("ptac"));

    var fault = get("/darbvieta/kluda", anna);
    var missing = get("/darbvieta/nav-tadas", anna);

    assertThat(fault.statusCode()).isEqualTo(409);
    assertThat(fault.body()).contains("<h1>Pārāk skaļi</h1>");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("<h1>Šādas lapas nav</h1>");
  }

  @Test
  void isReadyOnceItsViewsHaveCaughtUpAndTellsItsMetrics() {
    await()
        .untilAsserted(
            () -> assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200));
    await()
        .untilAsserted(() ->
            assertThat(management("/actuator/prometheus").body())
                .contains("celakarte_view_lag", "celakarte_outbox_age_seconds"));
  }

  private HttpResponse<String> management(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
  }

  private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String token)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Celakarte-Language", "lv");
    if (token != null) {
      request.header("Authorization", token);
    }
    return send(request);
  }

  private HttpResponse<String> post(String body, String language)
      throws IOException, InterruptedException {
    var token = TestTokens.bearer("anna", Set.of("editor"), Set.of("ptac"));
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/bells"))
            .header("Authorization", token)
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
