package lv.celakarte.content.fact;

import static java.time.Duration.ofSeconds;
import static lv.celakarte.content.document.web.Callers.ANNA;
import static lv.celakarte.content.document.web.Callers.ILZE;
import static lv.celakarte.content.document.web.Callers.KARLIS;
import static lv.celakarte.content.document.web.Callers.PETERIS;
import static lv.celakarte.content.document.web.Callers.body;
import static lv.celakarte.content.document.web.Callers.page;
import static lv.celakarte.content.document.web.Callers.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.web.Callers;
import lv.celakarte.content.document.web.TopicReader;
import lv.celakarte.platform.testing.KafkaServer;
import lv.celakarte.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ContentServiceTest
class FactApiTests {

  private static final String FACTS = "/api/content/v1/facts";
  private static final String SCREEN = "/darbvieta/saturs/fakti";
  private static final String LIGA = TestTokens.bearer("Līga", Set.of("council"), Set.of());

  @Autowired private MockMvcTester mvc;
  private Callers callers;

  @BeforeEach
  void people() {
    callers = new Callers(mvc);
  }

  @Test
  void tellsTheTopicOfANewValueWhenASecondPersonAgrees() {
    assertThat(callers.post(PETERIS, FACTS, null, fact("api-fakts", "780"))).hasStatus(201);
    approved(KARLIS, "api-fakts", 1);
    var wished = callers.put(PETERIS, FACTS + "/api-fakts", tag(2), fact("api-fakts", "800"));
    assertThat(wished).hasStatusOk().headers().hasValue(HttpHeaders.ETAG, "\"3\"");
    assertThat(body(wished).get("values").get(0).get("value").asString()).isEqualTo("780");
    assertThat(body(wished).at("/proposal/content/values/0/value").asString()).isEqualTo("800");
    approved(KARLIS, "api-fakts", 3);

    try (var topic = new TopicReader(KafkaServer.bootstrap(), "content.facts")) {
      await().atMost(ofSeconds(60)).until(() -> topic.of("api-fakts").size() == 2);
      var newest = topic.of("api-fakts").getLast();
      var told = Callers.JSON.readTree(Objects.requireNonNull(newest.getData()).toBytes());

      assertThat(newest.getType()).isEqualTo("lv.celakarte.content.fact-changed.v1");
      assertThat(newest.getExtension("sequence")).isEqualTo("4");
      assertThat(told.get("values").get(0).get("value").asString()).isEqualTo("800");
      assertThat(told.get("version").asLong()).isEqualTo(4);
      assertThat(told.has("proposal")).isFalse();
    }
  }

  @Test
  void letsNobodyAgreeToTheirOwnWish() {
    var address = FACTS + "/api-divi";
    assertThat(callers.post(ANNA, FACTS, null, fact("api-divi", "1"))).hasStatus(201);
    assertThat(callers.put(PETERIS, address, tag(1), fact("api-divi", "2"))).hasStatusOk();

    assertProblem(callers.post(PETERIS, address + "/approve", 2L, Map.of()), 409, "own-work");
    assertProblem(callers.post(ANNA, address + "/approve", 2L, Map.of()), 403, "forbidden");
    assertProblem(callers.post(KARLIS, address + "/dismiss", 2L, Map.of()), 400, "note-missing");
    assertThat(callers.post(KARLIS, address + "/dismiss", 2L, Map.of("note", "Nav avota")))
        .hasStatusOk();
    assertProblem(callers.post(KARLIS, address + "/approve", 3L, Map.of()), 409, "no-proposal");
    assertThat(body(callers.get(ANNA, address)).get("state").asString()).isEqualTo("proposed");
  }

  @Test
  void showsForEverWhatTheCoordinatorPutThroughAlone() {
    var address = FACTS + "/api-arkartas";
    assertThat(callers.post(KARLIS, FACTS, null, fact("api-arkartas", "1"))).hasStatus(201);

    assertProblem(callers.post(KARLIS, address + "/approve", 1L, Map.of()), 409, "own-work");
    assertProblem(callers.post(KARLIS, address + "/emergency", 1L, Map.of()), 400, "note-missing");
    assertProblem(
        callers.post(PETERIS, address + "/emergency", 1L, Map.of("note", "x")), 403, "forbidden");
    assertThat(callers.post(KARLIS, address + "/emergency", 1L, Map.of("note", "Kļūda likumā")))
        .hasStatusOk();
    assertThat(callers.put(PETERIS, address, tag(2), fact("api-arkartas", "2"))).hasStatusOk();
    approved(KARLIS, "api-arkartas", 3);

    assertThat(html(callers.get(ANNA, SCREEN + "/api-arkartas")))
        .contains("Ārkārtas kārtībā bez otra cilvēka", "Kļūda likumā");
  }

  @Test
  void refusesWhatKeepersMayNotDo() {
    assertProblem(callers.post(ILZE, FACTS, null, fact("api-tiesibas", "1")), 403, "forbidden");
    assertThat(callers.post(PETERIS, FACTS, null, fact("api-tiesibas", "1"))).hasStatus(201);
    var foreign = TestTokens.bearer("j", Set.of("publisher"), Set.of("mkd"));
    assertProblem(
        callers.put(foreign, FACTS + "/api-tiesibas", tag(1), fact("api-tiesibas", "2")),
        403,
        "forbidden");
    assertProblem(
        callers.post(foreign, FACTS + "/api-tiesibas/approve", 1L, Map.of()), 403, "forbidden");
    assertThat(callers.get(ILZE, FACTS + "/api-tiesibas")).hasStatusOk();
    assertProblem(callers.get(LIGA, FACTS), 403, "forbidden");
    assertProblem(callers.post(PETERIS, FACTS, null, fact("api-tiesibas", "1")), 409, "fact-taken");
    assertProblem(
        callers.put(PETERIS, FACTS + "/api-tiesibas", null, fact("x", "2")),
        428,
        "precondition-required");
    assertThat(callers.put(KARLIS, FACTS + "/api-tiesibas", tag(1), fact("x", "2"))).hasStatusOk();
    assertProblem(
        callers.put(KARLIS, FACTS + "/api-tiesibas", tag(1), fact("x", "3")),
        412,
        "version-conflict");
  }

  @Test
  void barsATextThatQuotesNoFactAndTellsWhereAndHowToMendIt() {
    var address = callers.begin("api-bez-fakta");
    var text = page("api-bez-fakta", "Alga: {{fact:api-kura-nav}}");
    assertThat(callers.put(ANNA, address, tag(1), text)).hasStatusOk();

    var barred = callers.post(ANNA, address + "/submit", 2L, Map.of());

    assertProblem(barred, 409, "blocked");
    var error = body(barred).get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo("body");
    assertThat(error.get("code").asString()).isEqualTo("unknown-fact");
    assertThat(error.get("message").asString()).contains("api-kura-nav");
    assertThat(callers.post(PETERIS, FACTS, null, fact("api-kura-nav", "1"))).hasStatus(201);
    assertProblem(callers.post(ANNA, address + "/submit", 2L, Map.of()), 409, "blocked");
    approved(KARLIS, "api-kura-nav", 1);
    assertThat(callers.post(ANNA, address + "/submit", 2L, Map.of())).hasStatusOk();
  }

  @Test
  void showsWhereAFactIsQuotedBeforeItIsChanged() {
    assertThat(callers.post(PETERIS, FACTS, null, fact("api-citets", "10"))).hasStatus(201);
    approved(KARLIS, "api-citets", 1);
    var address = callers.begin("api-citetajs");
    var text = page("api-citetajs", "Maksā {{fact:api-citets}}.");
    assertThat(callers.put(ANNA, address, tag(1), text)).hasStatusOk();
    callers.published(address);

    assertThat(body(callers.get(ILZE, FACTS + "/api-citets/uses")).get("items").valueStream())
        .singleElement()
        .satisfies(use -> {
          assertThat(use.get("title").asString()).isEqualTo("Lapa api-citetajs");
          assertThat(use.get("live").asBoolean()).isTrue();
        });
    assertThat(html(callers.get(PETERIS, SCREEN + "/api-citets")))
        .contains("Lapa api-citetajs", "Apstiprinot mainīsies visas šīs lapas.");
    assertProblem(
        callers.post(PETERIS, FACTS + "/api-citets/retire", 2L, Map.of()), 409, "fact-quoted");
  }

  @Test
  void keepsAFactWithForms() {
    var begun =
        form(
            PETERIS,
            SCREEN,
            Map.of(
                "id",
                "ekrana-fakts",
                "owner",
                "ptac",
                "name.lv",
                "Ekrāna fakts",
                "unit",
                "EUR",
                "values[0].from",
                "2026-01-01",
                "values[0].value",
                "5",
                "values[0].display.lv",
                "5 eiro",
                "values[0].source",
                "https://example.org"));
    assertThat(begun)
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, SCREEN + "/ekrana-fakts");
    assertThat(html(callers.get(ANNA, SCREEN))).contains("Ekrāna fakts", "Gaida otru cilvēku");
    assertThat(html(callers.get(KARLIS, SCREEN + "/ekrana-fakts")))
        .contains("Ierosināja peteris", "5 eiro", "Apstiprināt izmaiņas");
    var decision = SCREEN + "/ekrana-fakts/lemums/";
    assertThat(form(PETERIS, decision + "apstiprinat", Map.of("version", "1"))).hasStatus(409);
    assertThat(form(KARLIS, decision + "noraidit", Map.of("version", "1"))).hasStatus(400);
    assertThat(form(KARLIS, decision + "apstiprinat", Map.of("version", "1"))).hasStatus(303);
    assertThat(html(callers.get(ANNA, SCREEN))).contains("5 eiro");

    var wrong =
        form(
            PETERIS,
            SCREEN + "/ekrana-fakts",
            Map.of("version", "2", "name.lv", "", "values[0].value", "<b>7</b>"));
    assertThat(wrong).hasStatus(400);
    assertThat(html(wrong)).contains("href=\"#f-name-lv\"", "value=\"&lt;b>7&lt;/b>\"");
    assertThat(callers.get(LIGA, SCREEN)).hasStatus(403);
    assertThat(html(callers.get(ILZE, SCREEN + "/ekrana-fakts")))
        .doesNotContain("Iesniegt otram cilvēkam");
  }

  private void approved(String who, String id, long version) {
    assertThat(callers.post(who, FACTS + "/" + id + "/approve", version, Map.of())).hasStatusOk();
  }

  private MvcTestResult form(String who, String address, Map<String, String> fields) {
    var request =
        mvc.post()
            .uri(URI.create(address))
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach(request::formField);
    return request.exchange();
  }

  private static String html(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fact(String id, String value) {
    return Map.of(
        "id",
        id,
        "name",
        Map.of("lv", "Fakts " + id),
        "unit",
        "EUR",
        "owner",
        "ptac",
        "values",
        List.of(
            Map.of(
                "from",
                "2026-01-01",
                "value",
                value,
                "display",
                Map.of("lv", value + " eiro"),
                "verification",
                "verified",
                "source",
                "https://example.org")));
  }

  private static void assertProblem(MvcTestResult result, int status, String code) {
    assertThat(result).hasStatus(status);
    assertThat(body(result).get("type").asString()).isEqualTo("/problems/" + code);
  }
}
