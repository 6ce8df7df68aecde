package lv.celakarte.content.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ContentServiceTest
class PreviewTests {

  @Autowired private MockMvcTester mvc;
  private Caller anna;
  private Caller anybody;

  @BeforeEach
  void people() {
    anna = Caller.editor(mvc, "ptac");
    anybody = Caller.anybody(mvc);
  }

  @Test
  void showsADraftToSomebodyWithoutAnAccount() {
    var address = anna.begin("ptac", "prieksskats", "Melnraksta teksts.");
    var made = Caller.body(anna.post(address + "/previews", null, Map.of("days", 3)));

    var opened = anybody.get("/api/content/v1/previews/" + token(made.get("url").asString()));

    assertThat(opened).hasStatusOk().headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
    var body = Caller.body(opened);
    assertThat(body.get("validUntil").asString()).isEqualTo(made.get("validUntil").asString());
    assertThat(body.get("document").get("state").asString()).isEqualTo("published");
    assertThat(body.get("document").get("body").asString()).isEqualTo("Melnraksta teksts.");
    assertThat(body.get("document").get("path").asString()).isEqualTo("/lv/prieksskats");
    assertThat(body.get("document").has("notes")).isFalse();
  }

  @Test
  void endsALinkAtOnceWhenItIsRevoked() {
    var address = anna.begin("ptac", "prieksskats-atsaukts", "Teksts.");
    var made = Caller.body(anna.post(address + "/previews", null, Map.of("forWhom", "jurists")));
    var link = address + "/previews/" + made.get("id").asString();

    assertThat(anna.delete(link)).hasStatus(204);
    assertThat(anna.delete(link)).hasStatus(204);

    var opened = anybody.get("/api/content/v1/previews/" + token(made.get("url").asString()));
    assertThat(opened).hasStatus(410);
    assertThat(Caller.body(opened).get("type").asString()).isEqualTo("/problems/preview-ended");
    var listed = Caller.body(anna.get(address + "/previews")).get("items").get(0);
    assertThat(listed.get("open").asBoolean()).isFalse();
    assertThat(listed.get("forWhom").asString()).isEqualTo("jurists");
  }

  @Test
  void tellsNothingToWhoeverGuesses() {
    assertThat(anybody.get("/api/content/v1/previews/x")).hasStatus(404);
    assertThat(
            anybody.get("/api/content/v1/previews/AbCdEfGhIjKlMnOpQrStUv.tg0000." + "A".repeat(43)))
        .hasStatus(404);
  }

  @Test
  void letsOnlyPeopleOfTheInstitutionMakeLinks() {
    var address = anna.begin("ptac", "prieksskats-tiesibas", "Teksts.");
    var admin = Caller.of(mvc, "Admins", Set.of("institution-admin"), Set.of("ptac"));

    assertThat(Caller.editor(mvc, "mkd").post(address + "/previews", null, Map.of()))
        .hasStatus(404);
    assertThat(Caller.editor(mvc, "mkd").get(address + "/previews")).hasStatus(404);
    assertThat(admin.post(address + "/previews", null, Map.of())).hasStatus(403);
    assertThat(admin.get(address + "/previews")).hasStatusOk();
    assertThat(anna.post(address + "/previews", null, Map.of("days", 31))).hasStatus(400);
    assertThat(Caller.publisher(mvc, "ptac").post(address + "/previews", null, Map.of()))
        .hasStatus(201);
    assertThat(anybody.post(address + "/previews", null, Map.of())).hasStatus(401);
  }

  @Test
  void makesAndRevokesLinksOnTheScreenOfTheDocument() {
    anna.begin("ptac", "prieksskats-ekrans", "Teksts.");
    var screen = "/darbvieta/saturs/lapa-prieksskats-ekrans/lv";

    assertThat(
            anna.form(screen + "/prieksskatijuma-saites", Map.of("dienas", "7", "kam", "Juriste")))
        .hasStatus(303);

    var html = Caller.html(anna.get(screen));
    assertThat(html)
        .contains("Saite: Juriste", "http://localhost:8080/prieksskatijums/", "Darbojas līdz");
    var revoke = html.replaceAll("(?s).*action=\"([^\"]+/atsaukt)\".*", "$1");
    assertThat(anna.form(revoke, Map.of())).hasStatus(303);
    assertThat(Caller.html(anna.get(screen))).contains("Vairs nedarbojas");
  }

  @Test
  void showsATextThatIsBeingWrittenAndKeepsNothingOfIt() {
    var address = anna.begin("ptac", "prieksskats-raksta", "Saglabāts.");
    var screen = "/darbvieta/saturs/lapa-prieksskats-raksta/lv/prieksskatijums";
    var typed = Map.of("title", "Virsraksts", "body", ":::soli\n1. **Zvani**\n:::\n<b>x</b>");

    assertThat(Caller.html(anna.form(screen, typed)))
        .contains("<h1>Virsraksts</h1>", "block-soli", "<strong>Zvani</strong>", "&lt;b&gt;");
    assertThat(Caller.body(anna.get(address)).get("text").get("body").asString())
        .isEqualTo("Saglabāts.");
    assertThat(Caller.editor(mvc, "mkd").form(screen, typed)).hasStatus(404);
  }

  @Test
  void bringsScriptAndStyleOfTheEditorFromItsOwnOrigin() {
    var editor = Caller.html(anna.get(edit("prieksskats-redaktors")));

    assertThat(editor)
        .contains("src=\"/darbvieta/saturs/redaktors/redaktors.js\"", ":::bridinajums")
        .doesNotContain("style=\"", "onclick");
    assertThat(anna.get("/darbvieta/saturs/redaktors/redaktors.js"))
        .hasStatusOk()
        .hasContentType("text/javascript;charset=utf-8");
    assertThat(anna.get("/darbvieta/saturs/redaktors/redaktors.css")).hasStatusOk();
    assertThat(anna.get("/darbvieta/saturs/redaktors/cits.js")).hasStatus(404);
  }

  private String edit(String slug) {
    anna.begin("ptac", slug, "Teksts.");
    return "/darbvieta/saturs/lapa-" + slug + "/lv/labot";
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
