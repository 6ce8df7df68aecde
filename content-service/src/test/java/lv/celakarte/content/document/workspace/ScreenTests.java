package lv.celakarte.content.document.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ContentServiceTest
class ScreenTests {

  private static final String ANNA =
      TestTokens.bearer("Anna Kalniņa", Set.of("editor"), Set.of("ptac"));
  private static final String PETERIS =
      TestTokens.bearer("Pēteris Ozols", Set.of("publisher"), Set.of("ptac"));
  private static final String ILZE = TestTokens.bearer("Ilze", Set.of("editor"), Set.of("mkd"));
  private static final String KARLIS =
      TestTokens.bearer("Kārlis Liepa", Set.of("coordinator"), Set.of());
  private static final String LIGA = TestTokens.bearer("Līga", Set.of("council"), Set.of());
  private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Autowired private MockMvcTester mvc;

  @Test
  void walksFromAnEmptyFormToAPublishedPage() {
    var address = begin("Ekrānu ceļš");

    var saved = post(ANNA, address + "/labot", filled("Ekrānu ceļš", "/lv/ekranu-cels", "Teksts"));
    assertThat(saved)
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, address + "/paveikts");
    assertThat(step(ANNA, address, "iesniegt", "")).hasStatus(303);
    assertThat(html(get(ANNA, address))).doesNotContain("/solis/apstiprinat");
    assertThat(html(get(PETERIS, address))).contains("/solis/apstiprinat", "/solis/atgriezt");
    assertThat(step(PETERIS, address, "apstiprinat", "Labi.")).hasStatus(303);
    assertThat(step(PETERIS, address, "publicet", "")).hasStatus(303);

    assertThat(html(get(ANNA, address)))
        .contains("Publicēts", "http://localhost:8080/lv/ekranu-cels");
    assertThat(html(get(ANNA, address + "/vesture")))
        .contains("Sākts", "Labots", "Iesniegts", "Apstiprināts", "Labi.", "Pēteris Ozols");
  }

  @Test
  void tellsWhatWasDoneToTheOneWhoDidItAndNothingThatWasNot() {
    var address = begin("Ekrānu paziņojums");
    assertThat(step(ANNA, address, "iesniegt", "")).hasStatus(409);

    var saved =
        post(ANNA, address + "/labot", filled("Ekrānu paziņojums", "/lv/ekranu-pazinojums", "X"));

    var after = String.valueOf(saved.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(html(get(ANNA, after))).contains("Melnraksts ir saglabāts.");
    assertThat(html(get(PETERIS, after))).doesNotContain("message-success");
    assertThat(html(get(ANNA, address))).doesNotContain("message-success");
  }

  @Test
  void showsBothTextsWhenSomebodyElseWasFaster() {
    var address = begin("Ekrānu sadursme");
    var first = filled("Ekrānu sadursme", "/lv/ekranu-sadursme", "Pirmā redaktora vārdi");
    var second = filled("Ekrānu sadursme", "/lv/ekranu-sadursme", "Otrā redaktora vārdi");
    first.put("version", "1");
    second.put("version", "1");
    assertThat(post(ANNA, address + "/labot", first)).hasStatus(303);

    var conflict = post(ANNA, address + "/labot", second);

    assertThat(conflict).hasStatus(412);
    assertThat(html(conflict))
        .contains("Pirmā redaktora vārdi", "<del>Pirmā</del><ins>Otrā</ins>", "Anna Kalniņa")
        .contains("name=\"version\" value=\"2\"")
        .containsPattern("<textarea[^>]*name=\"body\"[^>]*>\\s*Otrā redaktora vārdi</textarea>");
    second.put("version", "2");
    assertThat(post(ANNA, address + "/labot", second)).hasStatus(303);
  }

  @Test
  void keepsEverythingThatWasWrittenWhenSomethingIsWrong() {
    var address = begin("Ekrānu kļūda");
    var form = filled("", "/lv/ekranu-kluda", "<b>treknraksts</b>");
    form.put("details.steps[4].text", "Solis pēc tukšām rindām");
    form.put("details.institutions", "ptac\nNav Derīga!");

    var again = post(ANNA, address + "/labot", form);

    assertThat(again).hasStatus(400);
    assertThat(html(again))
        .contains("href=\"#f-title\"", "href=\"#f-body\"", "href=\"#f-details-institutions\"")
        .contains("2. rinda: Pārbaudi, kā tas ierakstīts")
        .contains("&lt;b&gt;treknraksts&lt;/b&gt;", "Solis pēc tukšām rindām", "Nav Derīga!");
  }

  @Test
  void refusesAFormBeyondAllMeasureWithAPage() {
    var address = begin("Ekrānu lielums");

    var refused =
        post(ANNA, address + "/labot", filled("X", "/lv/ekranu-lielums", "x".repeat(600_000)));

    assertThat(refused).hasStatus(413);
    assertThat(html(refused)).contains("<h1>Sūtītais ir pārāk liels</h1>");
  }

  @Test
  void ordersStepsByTheirNumbersAndDropsEmptyRows() {
    var address = begin("Ekrānu soļi");
    var form = filled("Ekrānu soļi", "/lv/ekranu-soli", "Teksts");
    form.put("details.steps[0].text", "Otrais");
    form.put("details.steps[0].order", "2");
    form.put("details.steps[1].text", "");
    form.put("details.steps[2].text", "Pirmais");
    form.put("details.steps[2].order", "1");
    assertThat(post(ANNA, address + "/labot", form)).hasStatus(303);

    assertThat(html(get(ANNA, address + "/prieksskatijums")))
        .containsPattern("(?s)<ol>\\s*<li>Pirmais.*<li>Otrais.*</ol>");
  }

  @Test
  void showsProgramsInAnyFieldAsText() {
    var address = begin("Ekrānu XSS " + EVIL);
    var form = new LinkedHashMap<String, String>();
    form.put("version", "1");
    form.put("title", EVIL);
    form.put("summary", EVIL);
    form.put("path", "/lv/ekranu-xss");
    form.put("body", "5 < 6 `" + "<script>alert(1)</script>`");
    form.put("details.steps[0].text", EVIL);
    for (var list : Set.of("documents", "fees", "deadlines", "law", "changes")) {
      form.put("details." + list, EVIL);
    }
    form.put("details.translations.en", EVIL);
    form.put("sources[0].url", "https://example.org/");
    form.put("sources[0].date", EVIL);
    form.put("notes", EVIL);
    form.put("checkedOn", "2026-11-22");
    form.put("reviewBy", "2027-05-22");
    assertThat(post(ANNA, address + "/labot", form)).hasStatus(303);
    var note = new LinkedHashMap<String, String>();
    note.put("version", "2");
    note.put("note-iesniegt", EVIL);
    assertThat(post(ANNA, address + "/solis/iesniegt", note)).hasStatus(303);
    assertThat(step(PETERIS, address, "atgriezt", EVIL)).hasStatus(303);

    for (var screen : Set.of("", "/labot", "/vesture", "/prieksskatijums")) {
      assertSafe(html(get(ANNA, address + screen)));
    }
    assertSafe(html(get(ANNA, "/darbvieta/saturs?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")));
    assertSafe(html(get(ANNA, "/darbvieta")));
    assertSafe(
        html(
            post(
                ANNA,
                address + "/labot",
                new LinkedHashMap<>(
                    Map.of(
                        "version",
                        "1",
                        "title",
                        EVIL,
                        "body",
                        EVIL,
                        "path",
                        EVIL,
                        "section",
                        EVIL,
                        "verification",
                        EVIL)))));
  }

  private static void assertSafe(String page) {
    var html =
        page.replace("<script src=\"" + Autosave.HREF + "\" type=\"module\">", "")
            .replace("<script src=\"/darbvieta/saturs/redaktors/redaktors.js\" defer>", "");
    assertThat(html).doesNotContain("<script", "<img src=x", "onerror=alert(1)>'\"");
    assertThat(html).doesNotContainPattern("<[a-z][^<>]*\\sonerror=");
    assertThat(html).doesNotContainPattern("<[a-z][^<>]*\\sstyle=");
  }

  @Test
  void bringsTheScriptThatKeepsWhatIsTyped() {
    var script = get(ANNA, Autosave.HREF);

    assertThat(script).hasStatusOk().hasContentTypeCompatibleWith("text/javascript");
    assertThat(html(script)).contains("data-keep");
  }

  @Test
  void comparesTheDraftWithWhatReadersSee() {
    var address = begin("Ekrānu salīdzinājums");
    assertThat(
            post(
                ANNA,
                address + "/labot",
                filled("Ekrānu salīdzinājums", "/lv/ekranu-salidzinajums", "Tev ir 14 dienas.")))
        .hasStatus(303);
    step(ANNA, address, "iesniegt", "");
    step(PETERIS, address, "apstiprinat", "");
    step(PETERIS, address, "publicet", "");
    assertThat(
            post(
                ANNA,
                address + "/labot",
                filled("Ekrānu salīdzinājums", "/lv/ekranu-salidzinajums", "Tev ir 20 dienas.")))
        .hasStatus(303);

    assertThat(html(get(ANNA, address + "/salidzinat")))
        .contains("Tev ir <del>14</del><ins>20</ins> dienas.");
    assertThat(html(get(ANNA, address + "/izdevumi/1"))).contains("Tev ir 14 dienas.");
    assertThat(html(get(ANNA, address)))
        .contains("Melnraksts", "Publicēta iepriekšējā redakcija", "Atvērt vietnē");
  }

  @Test
  void showsEachPersonTheirOwnWork() {
    var address = begin("Ekrānu darbs");
    assertThat(html(get(ANNA, "/darbvieta"))).contains("Mans darbs", "Ekrānu darbs", "Melnraksti");
    assertThat(html(get(ILZE, "/darbvieta"))).doesNotContain("Ekrānu darbs");
    assertThat(html(get(LIGA, "/darbvieta"))).contains("Mans darbs").doesNotContain("Ekrānu darbs");
    assertThat(get(LIGA, "/darbvieta/saturs")).hasStatus(403);
    assertThat(get(ILZE, address)).hasStatus(404);
    assertThat(get(PETERIS, address + "/labot")).hasStatus(403);
    assertThat(html(get(KARLIS, address))).contains("publicet-arkartas");
    assertThat(html(get(KARLIS, "/darbvieta/saturs?owner=ptac&q=darbs"))).contains("Ekrānu darbs");
  }

  @Test
  void beginsAnotherLanguage() {
    var address = begin("Ekrānu valodas");
    assertThat(html(get(ANNA, address)))
        .contains("/darbvieta/saturs/jauns?no=lapa-ekranu-valodas.lv");
    var form = new LinkedHashMap<String, String>();
    form.put("no", "lapa-ekranu-valodas.lv");
    form.put("language", "en");
    form.put("title", "Languages of screens");
    assertThat(post(ANNA, "/darbvieta/saturs/jauns", form))
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, "/darbvieta/saturs/lapa-ekranu-valodas/en/labot");
    form.put("language", "lv");
    assertThat(post(ANNA, "/darbvieta/saturs/jauns", form)).hasStatus(409);
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() {
    var english =
        mvc.get()
            .uri("/darbvieta/saturs")
            .header(HttpHeaders.AUTHORIZATION, ANNA)
            .header("X-Celakarte-Language", "en")
            .exchange();

    assertThat(html(english)).contains("<html lang=\"en\"", "Documents found");
  }

  @Test
  void keepsFiltersWhileTurningPages() {
    for (var number = 0; number < 51; number++) {
      begin("Daudz lapu & citas " + number);
    }
    var first = html(get(ANNA, "/darbvieta/saturs?q=lapu%20%26%20citas&state=draft"));
    assertThat(first).contains("q=lapu%20%26%20citas&amp;state=draft&amp;page=2");
    assertThat(html(get(ANNA, "/darbvieta/saturs?q=lapu%20%26%20citas&state=draft&page=2")))
        .contains("2. lapa no 2");
  }

  private String begin(String title) {
    var form = new LinkedHashMap<String, String>();
    form.put("type", "page");
    form.put("language", "lv");
    form.put("owner", "ptac");
    form.put("title", title);
    var begun = post(ANNA, "/darbvieta/saturs/jauns", form);
    assertThat(begun).hasStatus(303);
    return String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION))
        .replace("/labot", "");
  }

  private Map<String, String> filled(String title, String path, String body) {
    var form = new LinkedHashMap<String, String>();
    form.put("title", title);
    form.put("summary", "Kopsavilkums");
    form.put("path", path);
    form.put("body", body);
    form.put("section", "kopigi");
    form.put("verification", "verified");
    form.put("checkedOn", "2026-11-22");
    form.put("reviewBy", "2027-05-22");
    return form;
  }

  private MvcTestResult step(String who, String address, String word, String said) {
    var form = new LinkedHashMap<String, String>();
    form.put("note-" + word, said);
    return post(who, address + "/solis/" + word, form);
  }

  private MvcTestResult get(String who, String address) {
    return mvc.get()
        .uri(java.net.URI.create(address))
        .header(HttpHeaders.AUTHORIZATION, who)
        .exchange();
  }

  /** Sends a form; one without a version is sent as from the screen that shows the newest. */
  private MvcTestResult post(String who, String address, Map<String, String> form) {
    if (!form.containsKey("version") && !address.endsWith("/jauns")) {
      form.put("version", version(address.replaceAll("/(labot|solis/.*)$", "")));
    }
    var request =
        mvc.post()
            .uri(address)
            .header(HttpHeaders.AUTHORIZATION, who)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    form.forEach(request::formField);
    return request.exchange();
  }

  private String version(String address) {
    var edit = VERSION.matcher(html(get(ANNA, address + "/labot")));
    assertThat(edit.find()).isTrue();
    return edit.group(1);
  }

  private static String html(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
