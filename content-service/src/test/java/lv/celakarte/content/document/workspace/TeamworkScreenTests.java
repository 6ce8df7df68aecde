package lv.celakarte.content.document.workspace;

import static lv.celakarte.content.document.web.Callers.ANNA;
import static lv.celakarte.content.document.web.Callers.BAIBA;
import static lv.celakarte.content.document.web.Callers.ILZE;
import static lv.celakarte.content.document.web.Callers.KARLIS;
import static lv.celakarte.content.document.web.Callers.PETERIS;
import static lv.celakarte.content.document.web.Callers.body;
import static lv.celakarte.content.document.web.Callers.page;
import static lv.celakarte.content.document.web.Callers.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.document.web.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What several people do with one document, and one person with several documents. */
@ContentServiceTest
class TeamworkScreenTests {

  private static final String API = "/api/content/v1/documents/";

  @Autowired private MockMvcTester mvc;
  private Callers callers;

  @BeforeEach
  void people() {
    callers = new Callers(mvc);
  }

  @Test
  void tellsThatSomebodyElseIsWriting() {
    var screen = begin("komanda-raksta");
    assertThat(html(get(ANNA, screen + "/labot"))).doesNotContain("raksta kopš");

    assertThat(html(get(BAIBA, screen + "/labot"))).contains("anna raksta kopš");
    assertThat(html(get(PETERIS, screen))).contains("anna raksta kopš", "baiba raksta kopš");
    assertThat(form(ANNA, screen + "/labot", filled("komanda-raksta", 1, "Cits"))).hasStatus(303);
    assertThat(html(get(BAIBA, screen + "/labot"))).doesNotContain("anna raksta kopš");
  }

  @Test
  void bringsTogetherWhatTouchesDifferentPlacesAndShowsBothSides() {
    var screen = begin("komanda-kopa");
    var begun = filled("komanda-kopa", 1, "Viens\n\nDivi\n\nTrīs");
    assertThat(form(ANNA, screen + "/labot", begun)).hasStatus(303);
    assertThat(get(ANNA, screen + "/labot")).hasStatusOk();
    assertThat(get(BAIBA, screen + "/labot")).hasStatusOk();
    var annas = filled("komanda-kopa", 2, "Pirmais\n\nDivi\n\nTrīs");
    annas.put("title", "Annas nosaukums");
    assertThat(form(ANNA, screen + "/labot", annas)).hasStatus(303);

    var late =
        form(BAIBA, screen + "/labot", filled("komanda-kopa", 2, "Viens\n\nDivi\n\nTrešais"));

    assertThat(late).hasStatus(412);
    assertThat(html(late))
        .contains("Ko mainīja otrs redaktors", "value=\"Annas nosaukums\"")
        .containsPattern("name=\"body\"[^>]*>\\s*Pirmais\\s+Divi\\s+Trešais</textarea>");
  }

  @Test
  void givesBackWhatABrowserLost() {
    var screen = begin("komanda-avarija");
    assertThat(get(ANNA, screen + "/labot")).hasStatusOk();
    assertThat(form(ANNA, screen + "/uzkrat", filled("komanda-avarija", 1, "Nepazūdi!")))
        .hasStatus(204);

    assertThat(html(get(ANNA, screen + "/labot")))
        .contains("Atjaunots tavs nesaglabātais teksts", "Nepazūdi!");
    assertThat(html(get(BAIBA, screen + "/labot"))).doesNotContain("Nepazūdi!");
    assertThat(callers.current(API + "lapa-komanda-avarija/lv")).isEqualTo(1);
    assertThat(form(ANNA, screen + "/labot/izmest", Map.of())).hasStatus(303);
    assertThat(html(get(ANNA, screen + "/labot"))).doesNotContain("Nepazūdi!");
    assertThat(form(PETERIS, screen + "/uzkrat", filled("komanda-avarija", 1, "X"))).hasStatus(403);
    assertThat(form(ILZE, screen + "/uzkrat", filled("komanda-avarija", 1, "X"))).hasStatus(404);
  }

  @Test
  void keepsNothingThatArrivesAfterItWasSaved() {
    var screen = begin("komanda-velu");
    assertThat(get(ANNA, screen + "/labot")).hasStatusOk();
    assertThat(form(ANNA, screen + "/labot", filled("komanda-velu", 1, "Saglabāts")))
        .hasStatus(303);

    assertThat(form(ANNA, screen + "/uzkrat", filled("komanda-velu", 1, "Pa vecam")))
        .hasStatus(412);
    var late = callers.put(ANNA, API + "lapa-komanda-velu/lv/unsaved", tag(1), page("x", "Vecs"));
    assertThat(late).hasStatus(412);
    assertThat(body(late).get("expectedVersion").asLong()).isEqualTo(1);
    assertThat(body(late).get("currentVersion").asLong()).isEqualTo(2);
    assertThat(html(get(ANNA, screen + "/labot"))).contains("Saglabāts").doesNotContain("Pa vecam");
  }

  @Test
  void keepsUnsavedTextForProgramsToo() {
    begin("komanda-programma");
    var address = API + "lapa-komanda-programma/lv";

    assertThat(
            callers.put(ANNA, address + "/unsaved", tag(1), page("komanda-programma", "Pusceļā")))
        .hasStatus(204);
    var kept = callers.get(ANNA, address + "/unsaved");
    assertThat(kept).hasStatusOk().headers().hasValue(HttpHeaders.ETAG, "\"1\"");
    assertThat(body(kept).get("body").asString()).isEqualTo("Pusceļā");
    assertThat(callers.get(BAIBA, address + "/unsaved")).hasStatus(404);
    assertThat(body(callers.get(BAIBA, address + "/writers")).get("items").size()).isEqualTo(1);
  }

  @Test
  void talksAboutATextInThreadsThatReadersNeverSee() {
    var screen = begin("komanda-parrunas");
    var talk = screen + "/piezimes";
    assertThat(form(PETERIS, talk, Map.of("citats", "Teksts", "teksts", "Slepenā piezīme")))
        .hasStatus(303);
    assertThat(form(ANNA, talk + "/1", Map.of("teksts", "Salabošu"))).hasStatus(303);
    assertThat(html(get(ANNA, screen))).contains("Pārrunas (1)");
    assertThat(html(get(ANNA, talk))).contains("Slepenā piezīme", "Salabošu", "peteris");

    var empty = form(ANNA, talk, Map.of("citats", "Tikai citāts", "teksts", ""));
    assertThat(empty).hasStatus(400);
    assertThat(html(empty)).contains("Tikai citāts");

    assertThat(form(PETERIS, talk + "/1/nokartots", Map.of())).hasStatus(303);
    assertThat(html(get(ANNA, talk))).contains("Nokārtoja peteris");
    assertThat(get(ILZE, talk)).hasStatus(404);
    assertThat(callers.get(ILZE, API + "lapa-komanda-parrunas/lv/remarks")).hasStatus(404);
    callers.published(API + "lapa-komanda-parrunas/lv");
    assertThat(callers.get(ANNA, API + "lapa-komanda-parrunas/lv").getResponse())
        .extracting(
            response -> new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
        .asString()
        .doesNotContain("Slepenā piezīme");
  }

  @Test
  void takesOneStepWithManyAndTellsWhatCameOfEach() {
    var one = begin("komanda-daudz-1");
    begin("komanda-daudz-2");
    var submitted = callers.submitted(API + "lapa-komanda-daudz-2/lv");
    var form = new LinkedHashMap<String, List<String>>();
    form.put("solis", List.of("iesniegt"));
    form.put(
        "dokuments",
        List.of(
            "lapa-komanda-daudz-1.lv@1",
            "lapa-komanda-daudz-2.lv@" + submitted,
            "lapa-komanda-nav.lv@1"));
    assertThat(html(get(ANNA, "/darbvieta/saturs?q=komanda-daudz")))
        .contains("name=\"dokuments\" value=\"lapa-komanda-daudz-1.lv@1\"");

    var result = many(ANNA, "/darbvieta/saturs/kopa", form);

    assertThat(result).hasStatusOk();
    assertThat(html(result))
        .contains("Izdarīts: 1 no 3.", "Melnraksts jau ir iesniegts", "Šādas lapas nav");
    assertThat(html(get(ANNA, one))).contains("Iesniegts");
    var api =
        callers.post(
            PETERIS,
            API + "bulk",
            null,
            Map.of(
                "step",
                "approve",
                "items",
                List.of(
                    Map.of("id", "lapa-komanda-daudz-1", "language", "lv", "version", 2),
                    Map.of("id", "lapa-komanda-daudz-2", "language", "lv", "version", 1))));
    assertThat(body(api).get("items").valueStream())
        .extracting(item -> item.get("status").asInt())
        .containsExactly(200, 412);
  }

  @Test
  void choosesAnHourInLatviaAndShowsItInTheCalendar() {
    var screen = begin("komanda-laiks");
    var version = callers.approved(API + "lapa-komanda-laiks/lv");
    var form = new LinkedHashMap<String, String>();
    form.put("version", Long.toString(version));
    form.put("diena-ieplanot", "2099-07-01");
    form.put("laiks-ieplanot", "09:30");

    assertThat(form(PETERIS, screen + "/solis/ieplanot", form)).hasStatus(303);

    assertThat(html(get(ANNA, screen))).contains("Ieplānots", "01.07.2099 09:30");
    assertThat(html(get(KARLIS, "/darbvieta/saturs/kalendars")))
        .contains("Lapa komanda-laiks", "09:30", "PTAC");
    assertThat(html(get(ILZE, "/darbvieta/saturs/kalendars"))).doesNotContain("komanda-laiks");
    assertThat(body(callers.get(ANNA, API + "lapa-komanda-laiks/lv")).get("publishAt").asString())
        .isEqualTo("2099-07-01T06:30:00Z");
    form.put("version", Long.toString(version + 1));
    form.put("diena-ieplanot", "");
    var again = form(PETERIS, screen + "/solis/ieplanot", form);
    assertThat(again).hasStatus(400);
    assertThat(html(again)).contains("value=\"09:30\"", "Aizpildi šo lauku");
  }

  @Test
  void tellsWhyAStepCannotBeTakenNow() {
    var screen = begin("komanda-kapec");

    assertThat(html(get(PETERIS, screen)))
        .contains("Kas pašlaik nav iespējams un kāpēc", "Vispirms melnraksts jāiesniedz");
  }

  @Test
  void leadsReadersToAnotherPageByItsAddress() {
    var old = begin("komanda-veca");
    callers.published(API + "lapa-komanda-veca/lv");
    begin("komanda-jauna");
    callers.published(API + "lapa-komanda-jauna/lv");
    var form = new LinkedHashMap<String, String>();
    form.put("version", Long.toString(callers.current(API + "lapa-komanda-veca/lv")));
    form.put("merkis", "http://localhost:8080/lv/komanda-jauna");

    assertThat(form(PETERIS, old + "/solis/parvirzit", form)).hasStatus(303);

    assertThat(html(get(ANNA, old))).contains("Pārvirzīts", "/lv/komanda-jauna");
    assertThat(
            body(callers.get(ANNA, API + "lapa-komanda-jauna/lv"))
                .get("formerPaths")
                .get(0)
                .asString())
        .isEqualTo("/lv/komanda-veca");
    form.put("version", Long.toString(callers.current(API + "lapa-komanda-jauna/lv")));
    form.put("merkis", "/lv/komanda-veca");
    var circle = form(PETERIS, "/darbvieta/saturs/lapa-komanda-jauna/lv/solis/parvirzit", form);
    assertThat(circle).hasStatus(400);
    assertThat(html(circle)).contains("value=\"/lv/komanda-veca\"");
  }

  @Test
  void keepsAnEmergencyInSightForEver() {
    var screen = begin("komanda-arkartas");
    var form = new LinkedHashMap<String, String>();
    form.put("version", "1");
    form.put("note-publicet-arkartas", "Nepareizs tālrunis");
    assertThat(form(KARLIS, screen + "/solis/publicet-arkartas", form)).hasStatus(303);

    assertThat(html(get(ANNA, screen))).contains("Ārkārtas rīcība", "Nepareizs tālrunis", "karlis");
  }

  private String begin(String slug) {
    var address = callers.begin(slug);
    return address.replace("/api/content/v1/documents", "/darbvieta/saturs");
  }

  private static Map<String, String> filled(String slug, long version, String text) {
    var form = new LinkedHashMap<String, String>();
    form.put("version", Long.toString(version));
    form.put("title", "Lapa " + slug);
    form.put("summary", "Kopsavilkums");
    form.put("path", "/lv/" + slug);
    form.put("body", text);
    form.put("section", "kopigi");
    form.put("verification", "to-be-confirmed");
    form.put("checkedOn", "2026-11-22");
    form.put("reviewBy", "2027-05-22");
    return form;
  }

  private MvcTestResult get(String who, String address) {
    return mvc.get().uri(URI.create(address)).header(HttpHeaders.AUTHORIZATION, who).exchange();
  }

  private MvcTestResult form(String who, String address, Map<String, String> fields) {
    var lists = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return many(who, address, lists);
  }

  private MvcTestResult many(String who, String address, Map<String, List<String>> fields) {
    var request =
        mvc.post()
            .uri(URI.create(address))
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach((name, values) -> request.formField(name, values.toArray(String[]::new)));
    return request.exchange();
  }

  private static String html(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
