package lv.celakarte.content.document.web;

import static lv.celakarte.content.document.web.Callers.ANNA;
import static lv.celakarte.content.document.web.Callers.BAIBA;
import static lv.celakarte.content.document.web.Callers.BOTH;
import static lv.celakarte.content.document.web.Callers.DOCUMENTS;
import static lv.celakarte.content.document.web.Callers.ILZE;
import static lv.celakarte.content.document.web.Callers.KARLIS;
import static lv.celakarte.content.document.web.Callers.PETERIS;
import static lv.celakarte.content.document.web.Callers.body;
import static lv.celakarte.content.document.web.Callers.page;
import static lv.celakarte.content.document.web.Callers.tag;
import static lv.celakarte.content.document.web.Callers.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import lv.celakarte.content.ContentServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ContentServiceTest
class ApiTests {

  @Autowired private MockMvcTester mvc;
  private Callers callers;

  @BeforeEach
  void people() {
    callers = new Callers(mvc);
  }

  @Test
  void leadsADocumentFromDraftToPublishedAndAway() {
    var address = callers.begin("api-cels");
    callers.published(address);

    var live = callers.get(ANNA, address);
    assertThat(live).hasStatusOk().headers().hasValue(HttpHeaders.ETAG, "\"4\"");
    assertThat(body(live).get("state").asString()).isEqualTo("published");
    assertThat(body(live).get("livePath").asString()).isEqualTo("/lv/api-cels");

    var gone = callers.post(PETERIS, address + "/withdraw", 4L, Map.of("note", "Novecojis."));
    assertThat(body(gone).get("withdrawalReason").asString()).isEqualTo("Novecojis.");
    assertThat(body(callers.get(ANNA, address + "/history")).get("items").valueStream())
        .extracting(item -> item.get("action").asString())
        .containsExactly("created", "submitted", "approved", "published", "withdrawn");
  }

  @Test
  void asksForTheVersionThatAWriteWasMadeFrom() {
    var address = callers.begin("api-versija");

    assertProblem(
        callers.put(ANNA, address, null, page("api-versija", "X")), 428, "precondition-required");
    assertProblem(callers.put(ANNA, address, "nav", page("api-versija", "X")), 400, "bad-request");
    assertProblem(
        callers.put(ANNA, address, "W/\"1\"", page("api-versija", "X")), 400, "bad-request");
    assertProblem(
        callers.post(ANNA, address + "/submit", null, Map.of()), 428, "precondition-required");
    assertThat(callers.current(address)).isEqualTo(1);
  }

  @Test
  void tellsBothEditorsWordsWhenTheyMeet() {
    var address = callers.begin("api-divi");
    assertThat(callers.put(ANNA, address, tag(1), page("api-divi", "Annas teksts"))).hasStatusOk();

    var late = callers.put(BAIBA, address, tag(1), page("api-divi", "Baibas teksts"));

    assertProblem(late, 412, "version-conflict");
    var problem = body(late);
    assertThat(problem.get("expectedVersion").asLong()).isEqualTo(1);
    assertThat(problem.get("currentVersion").asLong()).isEqualTo(2);
    assertThat(problem.get("current").get("body").asString()).isEqualTo("Annas teksts");
    assertThat(problem.get("yours").get("body").asString()).isEqualTo("Baibas teksts");
    assertThat(problem.get("changedBy").get("name").asString()).isEqualTo("anna");
    assertThat(callers.put(BAIBA, address, tag(2), page("api-divi", "Abu teksts"))).hasStatusOk();
  }

  @Test
  void letsExactlyOneOfManySimultaneousEditorsThrough() {
    var address = callers.begin("api-daudzi");

    var statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                number -> callers.put(ANNA, address, tag(1), page("api-daudzi", "Nr. " + number)))
            .map(result -> result.getResponse().getStatus())
            .toList();

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
  }

  @Test
  void asksForTwoPeople() {
    var begun = callers.post(BOTH, DOCUMENTS, null, page("api-divata", "Teksts"));
    var address = String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(callers.post(BOTH, address + "/submit", 1L, Map.of())).hasStatusOk();

    assertProblem(callers.post(BOTH, address + "/approve", 2L, Map.of()), 409, "own-work");
    assertThat(callers.post(PETERIS, address + "/approve", 2L, Map.of())).hasStatusOk();
    assertProblem(callers.post(BOTH, address + "/publish", 3L, Map.of()), 409, "own-work");
    assertThat(callers.post(PETERIS, address + "/publish", 3L, Map.of())).hasStatusOk();
  }

  @Test
  void answersEachRefusalWithItsCode() {
    var address = callers.begin("api-atteikumi");

    assertProblem(callers.post(PETERIS, address + "/approve", 1L, Map.of()), 409, "not-submitted");
    assertProblem(callers.post(PETERIS, address + "/publish", 1L, Map.of()), 409, "not-approved");
    assertProblem(
        callers.post(PETERIS, address + "/withdraw", 1L, Map.of("note", "X")), 409, "not-live");
    assertThat(callers.post(ANNA, address + "/submit", 1L, Map.of())).hasStatusOk();
    assertProblem(callers.post(ANNA, address + "/submit", 2L, Map.of()), 409, "already-submitted");
    assertProblem(
        callers.post(PETERIS, address + "/request-changes", 2L, Map.of()), 400, "note-missing");
    assertProblem(
        callers.post(PETERIS, address + "/request-changes", 2L, Map.of("note", "x".repeat(2_001))),
        400,
        "note-too-long");
    assertProblem(
        callers.post(ANNA, DOCUMENTS, null, page("api-atteikumi", "Teksts")), 409, "path-taken");
  }

  @Test
  void namesEveryFieldThatIsMissingBeforeHandingIn() {
    var begun =
        callers.post(
            ANNA, DOCUMENTS, null, Map.of("type", "page", "language", "lv", "title", "API tukša"));
    var address = String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));

    var refused = callers.post(ANNA, address + "/submit", 1L, Map.of());

    assertProblem(refused, 409, "incomplete");
    assertThat(body(refused).get("errors").valueStream())
        .extracting(error -> error.get("field").asString())
        .containsExactly("summary", "body", "checkedOn", "reviewBy");
  }

  @Test
  void tellsInTheReadersLanguageWhatIsWrongWithFields() {
    var wrong = new HashMap<>(page("api-kludas", "<script>alert(1)</script>"));
    wrong.put("title", "");
    wrong.put("language", "lv");

    var latvian = callers.post(ANNA, DOCUMENTS, null, wrong);
    assertProblem(latvian, 400, "invalid-fields");
    assertThat(body(latvian).get("errors").valueStream())
        .extracting(error -> error.get("field").asString() + " " + error.get("code").asString())
        .containsExactly("title required", "body raw-html");
    assertThat(body(latvian).get("title").asString()).isEqualTo("Daži lauki jāpalabo");

    var english =
        mvc.post()
            .uri(DOCUMENTS)
            .header(HttpHeaders.AUTHORIZATION, ANNA)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
            .contentType(MediaType.APPLICATION_JSON)
            .content(Callers.JSON.writeValueAsString(wrong))
            .exchange();
    assertThat(body(english).get("errors").get(0).get("message").asString())
        .isEqualTo("Fill in this field");
  }

  @Test
  void refusesMalformedBodiesAndUnknownChoices() {
    assertProblem(
        mvc.post()
            .uri(DOCUMENTS)
            .header(HttpHeaders.AUTHORIZATION, ANNA)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"title\": ")
            .exchange(),
        400,
        "bad-request");
    assertProblem(callers.get(ANNA, DOCUMENTS + "?state=miris&size=0"), 400, "invalid-fields");
    assertProblem(callers.get(ANNA, DOCUMENTS + "/LAPA_X/lv"), 404, "not-found");
  }

  @Test
  void refusesBodiesBeyondAllMeasure() {
    var huge = new HashMap<>(page("api-liels", "x".repeat(600_000)));

    assertProblem(callers.post(ANNA, DOCUMENTS, null, huge), 413, "too-large");
  }

  @Test
  void keepsForeignDocumentsApartFromNoneAtAllForNobody() {
    var address = callers.begin("api-svess");

    var foreign = callers.get(ILZE, address);
    var missing = callers.get(ILZE, DOCUMENTS + "/lapa-kuras-nav/lv");

    assertProblem(foreign, 404, "not-found");
    assertThat(body(foreign).get("title")).isEqualTo(body(missing).get("title"));
    assertThat(body(foreign).size()).isEqualTo(body(missing).size());
    assertProblem(callers.put(ILZE, address, tag(1), page("x", "X")), 404, "not-found");
  }

  @Test
  void answersNobodyWithoutAToken() {
    assertThat(mvc.get().uri(DOCUMENTS)).hasStatus(401);
    assertThat(mvc.get().uri("/api/content/v1/openapi")).hasStatusOk();
  }

  @Test
  void listsByPage() {
    IntStream.range(0, 3).forEach(number -> callers.begin("api-saraksts-" + number));

    var second = body(callers.get(KARLIS, DOCUMENTS + "?q=api-saraksts&size=2&page=2&owner=ptac"));

    assertThat(second.get("total").asInt()).isEqualTo(3);
    assertThat(second.get("items").size()).isEqualTo(1);
  }

  @Test
  void letsTheCoordinatorInterveneForAllToSee() {
    var address = callers.begin("api-arkartas");
    var version = callers.submitted(address);

    assertProblem(
        callers.post(KARLIS, address + "/emergency-publish", version, Map.of()),
        400,
        "note-missing");
    var published =
        callers.post(KARLIS, address + "/emergency-publish", version, Map.of("note", "Steidzami"));
    assertThat(published).hasStatusOk();
    var withdrawn =
        callers.post(
            KARLIS, address + "/emergency-withdraw", version(published), Map.of("note", "Kļūda"));
    assertThat(withdrawn).hasStatusOk();
    assertThat(body(callers.get(ANNA, address + "/history")).get("items").valueStream())
        .extracting(item -> item.get("action").asString())
        .endsWith("published-in-emergency", "withdrawn-in-emergency");
  }

  @Test
  void showsTheBodyAsSafeHtml() {
    var address = callers.begin("api-html");
    assertThat(callers.put(ANNA, address, tag(1), page("api-html", "## Ko darīt\n\n5 < 6")))
        .hasStatusOk();

    var preview = body(callers.get(ANNA, address + "/preview"));

    assertThat(preview.get("html").asString()).isEqualTo("<h2>Ko darīt</h2>\n<p>5 &lt; 6</p>\n");
  }

  @Test
  void keepsEveryEditionReadable() {
    var address = callers.begin("api-izdevumi");
    callers.published(address);
    assertThat(callers.put(ANNA, address, tag(4), page("api-izdevumi", "Otrais teksts")))
        .hasStatusOk();
    callers.published(address);

    assertThat(
            body(callers.get(ANNA, address + "/editions/1"))
                .get("manuscript")
                .get("body")
                .asString())
        .isEqualTo("Teksts");
    assertThat(
            body(callers.get(ANNA, address + "/editions/2"))
                .get("manuscript")
                .get("body")
                .asString())
        .isEqualTo("Otrais teksts");
    assertProblem(callers.get(ANNA, address + "/editions/3"), 404, "not-found");
  }

  private static void assertProblem(MvcTestResult result, int status, String code) {
    assertThat(result).hasStatus(status).hasContentTypeCompatibleWith("application/problem+json");
    assertThat(body(result).get("type").asString()).isEqualTo("/problems/" + code);
  }
}
