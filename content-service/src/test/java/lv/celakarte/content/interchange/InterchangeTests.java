package lv.celakarte.content.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import lv.celakarte.content.media.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ContentServiceTest
class InterchangeTests {

  private static final String API = "/api/content/v1/imports";
  private static final String SCREEN = "/darbvieta/saturs/imports";

  @Autowired private MockMvcTester mvc;

  @Test
  void changesNothingByBringingInWhatItGaveOut() {
    var dace = Caller.editor(mvc, "moving");
    dace.begin("moving", "parcelties-viens", "Teksts – „ar zīmēm”.\n\n---\n\n- beigas");
    dace.begin("moving", "parcelties-divi", "Teksts.");
    var zip = dace.get("/api/content/v1/export");
    assertThat(zip).hasStatusOk().hasContentType("application/zip");

    var report =
        dace.upload(API, "file", "x.zip", zip.getResponse().getContentAsByteArray(), Map.of());

    assertThat(report).hasStatusOk();
    assertThat(Caller.body(report).get("items"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.get("fate").asString()).isEqualTo("UNCHANGED"));
    assertThat(dace.version("/api/content/v1/documents/lapa-parcelties-viens/lv")).isEqualTo(1);
  }

  @Test
  void keepsTheLanguagesOfAContentTogetherWhenItMovesIn() {
    var eva = Caller.editor(mvc, "arriving");
    var zip =
        Zips.write(
            new TreeMap<>(
                Map.of(
                    "lv/a.md", file("mans-id", "lv", "/lv/ienakt", "arriving"),
                    "en/a.md", file("mans-id", "en", "/en/move-in", "arriving"),
                    "lv/b.md", file("cits", "lv", "/lv/svess", "mkd"),
                    "lv/c.md", "nekas".getBytes(UTF_8),
                    "attels.png", new byte[3])));

    var lines = Caller.body(eva.upload(API, "file", "x.zip", zip, Map.of())).get("items");

    assertThat(lines).hasSize(4);
    assertThat(line(lines, "en/a.md").get("fate").asString()).isEqualTo("CREATED");
    var content = line(lines, "en/a.md").get("document").asString().replace(".en", "");
    assertThat(line(lines, "lv/a.md").get("document").asString()).isEqualTo(content + ".lv");
    assertThat(line(lines, "lv/b.md").get("reason").asString()).startsWith("owner");
    assertThat(line(lines, "lv/c.md").get("fate").asString()).isEqualTo("REFUSED");
    assertThat(Caller.editor(mvc, "mkd").get("/api/content/v1/documents/" + content + "/lv"))
        .hasStatus(404);
  }

  @Test
  void givesOutOnlyWhatSomebodyMaySee() throws Exception {
    var fia = Caller.editor(mvc, "departing");
    fia.begin("departing", "iziet-sava", "Sava.");
    Caller.editor(mvc, "ptac").begin("ptac", "iziet-sveša".replace("š", "s"), "Sveša.");

    var files = Zips.read(fia.get("/api/content/v1/export").getResponse().getContentAsByteArray());

    assertThat(files.orElseThrow().keySet())
        .containsExactly("content/lv/page/iziet-sava.lapa-iziet-sava.md");
    assertThat(Caller.of(mvc, "L", Set.of("council"), Set.of()).get("/api/content/v1/export"))
        .hasStatus(403);
    assertThat(Caller.anybody(mvc).get("/api/content/v1/export")).hasStatus(401);
  }

  @Test
  void takesMediaAlongAndBringsThemBackUnchanged() throws Exception {
    var lea = Caller.editor(mvc, "carrying");
    var words = Map.of("owner", "carrying", "description", "Karte ar ceļu");
    var item =
        Caller.body(
            lea.upload("/api/content/v1/media", "file", "karte.png", Samples.png(31, 17), words));
    lea.begin("carrying", "nest-karti", item.get("markdown").asString() + "\n\nTeksts.");
    lea.post(
        "/api/content/v1/media",
        null,
        Map.of(
            "owner", "carrying",
            "address", "https://example.org/v",
            "transcript", "Labdien!",
            "description", Map.of("lv", "Kā iesniegt")));

    var zip = lea.get("/api/content/v1/export").getResponse().getContentAsByteArray();
    var again = Caller.body(lea.upload(API, "file", "x.zip", zip, Map.of())).get("items");

    assertThat(again).hasSize(3);
    assertThat(again.valueStream().map(line -> line.get("fate").asString()))
        .containsOnly("UNCHANGED");
    assertThat(lea.get("/api/content/v1/export").getResponse().getContentAsByteArray())
        .isEqualTo(zip);
  }

  @Test
  void movesMediaToAnotherInstitutionWithTheTextsThatShowThem() throws Exception {
    var uga = Caller.editor(mvc, "leaving");
    var words = Map.of("owner", "leaving", "description", "Shēma");
    var item =
        Caller.body(
            uga.upload("/api/content/v1/media", "file", "shema.jpg", Samples.jpeg(40, 20), words));
    uga.begin("leaving", "aiznest-shemu", item.get("markdown").asString() + "\n\nTeksts.");
    var files = new TreeMap<String, byte[]>();
    Zips.read(uga.get("/api/content/v1/export").getResponse().getContentAsByteArray())
        .orElseThrow()
        .forEach((name, bytes) -> files.put(name, moved(name, bytes)));
    var ina = Caller.editor(mvc, "entering");

    var lines =
        Caller.body(ina.upload(API, "file", "x.zip", Zips.write(files), Map.of())).get("items");

    assertThat(lines).hasSize(2);
    assertThat(lines.valueStream().map(line -> line.get("fate").asString()))
        .containsOnly("CREATED");
    var media = Caller.body(ina.get("/api/content/v1/media")).get("items");
    assertThat(media).hasSize(1);
    var address = "/api/content/v1/documents/lapa-ienest-shemu/lv";
    assertThat(Caller.body(ina.get(address)).at("/text/body").asString())
        .startsWith(media.get(0).get("markdown").asString());
    assertThat(Caller.body(ina.get(address + "/checks")).get("blocking").asInt()).isZero();
  }

  private static byte[] moved(String name, byte[] bytes) {
    return name.endsWith(".md") || name.endsWith(".yaml")
        ? new String(bytes, UTF_8)
            .replace("owner: leaving", "owner: entering")
            .replace("owner: \"leaving\"", "owner: \"entering\"")
            .replace("lapa-aiznest-shemu", "lapa-cits-nosaukums")
            .replace("/lv/aiznest-shemu", "/lv/ienest-shemu")
            .getBytes(UTF_8)
        : bytes;
  }

  @Test
  void beginsADraftWithAPageOfWord() {
    var anna = Caller.editor(mvc, "ptac");
    var fields = Map.of("owner", "ptac", "type", "page", "language", "lv");

    var begun = anna.upload(API + "/page", "file", "Mana lapa.docx", Word.page(), fields);

    assertThat(begun).hasStatus(201);
    var address = String.valueOf(begun.getResponse().getHeader(HttpHeaders.LOCATION));
    var text = Caller.body(anna.get(address)).get("text");
    assertThat(text.get("title").asString()).isEqualTo("Mana lapa");
    assertThat(text.get("body").asString()).isEqualTo("## Ko darīt\n\nZvani **tiesai**.");
  }

  @Test
  void refusesAPageThatIsNeitherWordNorHtml() {
    var anna = Caller.editor(mvc, "ptac");
    var fields = Map.of("owner", "ptac");

    assertThat(anna.upload(API + "/page", "file", "x.docx", "nekas".getBytes(UTF_8), fields))
        .hasStatus(400);
    assertThat(anna.upload(API + "/page", "file", "x.docx", Word.withDeclaration(), fields))
        .hasStatus(400);
    assertThat(anna.upload(API, "file", "x.zip", "nekas".getBytes(UTF_8), Map.of())).hasStatus(400);
  }

  @Test
  void movesInOnTheScreenWithoutAScript() {
    var anna = Caller.editor(mvc, "ptac");
    var html = "<h1>Lapa no HTML</h1><p>Teksts</p>".getBytes(UTF_8);

    var begun =
        anna.upload(
            SCREEN + "/lapa", "file", "x.html", html, Map.of("type", "page", "language", "lv"));
    assertThat(begun)
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, "/darbvieta/saturs/lapa-lapa-no-html/lv/labot");

    var zip =
        Zips.write(new TreeMap<>(Map.of("a.md", file("x", "lv", "/lv/ekrana-imports", "ptac"))));
    assertThat(Caller.html(anna.upload(SCREEN, "file", "x.zip", zip, Map.of())))
        .contains("Jauns melnraksts", "/darbvieta/saturs/lapa-ekrana-imports/lv");
    assertThat(Caller.html(anna.upload(SCREEN, "file", "x.zip", "x".getBytes(UTF_8), Map.of())))
        .contains("Šis nav zip fails ar Markdown tekstiem");
    assertThat(Caller.html(anna.get(SCREEN))).contains("/darbvieta/saturs/eksports.zip");
  }

  private static JsonNode line(JsonNode lines, String file) {
    for (var line : lines) {
      if (line.get("file").asString().equals(file)) {
        return line;
      }
    }
    throw new AssertionError("No line for " + file + " in " + lines);
  }

  private static byte[] file(String id, String language, String path, String owner) {
    return """
    ---
    id: %s
    language: %s
    type: page
    title: Virsraksts
    path: %s
    owner: %s
    ---

    Teksts.
    """
        .formatted(id, language, path, owner)
        .getBytes(UTF_8);
  }
}
