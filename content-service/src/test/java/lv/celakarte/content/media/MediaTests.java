package lv.celakarte.content.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.celakarte.content.Caller;
import lv.celakarte.content.ContentServiceTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ContentServiceTest
class MediaTests {

  private static final String API = "/api/content/v1/media";
  private static final String SCREEN = "/darbvieta/saturs/mediji";

  @Autowired private MockMvcTester mvc;
  @Autowired private MongoDatabase database;
  @Autowired private MediaFiles files;
  private Caller anna;

  @BeforeEach
  void people() {
    anna = Caller.editor(mvc, "ptac");
  }

  @Test
  void takesAnImageInAndServesItForEver() {
    var brought = bring(anna, "Vēstule.png", Samples.png(1000, 500), "Vēstule no tiesas");

    assertThat(brought).hasStatus(201);
    var item = Caller.body(brought);
    assertThat(item.get("kind").asString()).isEqualTo("picture");
    assertThat(item.get("widths")).hasSize(2);
    var href = item.get("href").asString();
    assertThat(item.get("markdown").asString()).isEqualTo("![Vēstule no tiesas](" + href + ")");
    assertThat(Caller.anybody(mvc).get(href))
        .hasStatusOk()
        .hasContentType("image/png")
        .headers()
        .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
        .hasValue("X-Content-Type-Options", "nosniff");
    assertThat(Caller.anybody(mvc).get(href.replace(".png", "-480.png"))).hasStatusOk();
    assertThat(Caller.anybody(mvc).get(href.replace("vestule", "cita"))).hasStatus(404);
  }

  @Test
  void servesAPictureItselfWhereASmallerOneIsNotNeeded() {
    var href = Caller.body(bring(anna, "maza.png", Samples.png(100, 50), "Maza")).get("href");

    var smaller = Caller.anybody(mvc).get(href.asString().replace(".png", "-960.png"));

    assertThat(smaller).hasStatusOk();
  }

  @Test
  void bringsAPictureFromTheScreenOnWhichATextIsWritten() {
    var id = Caller.body(anna.get(anna.begin("ptac", "medijs-no-teksta", "Teksts."))).get("id");
    var words = Map.of("dokuments", id.asString() + ".lv", "apraksts", "Soļu karte");
    var address = SCREEN + "/teksta";
    var picture = Samples.png(21, 22);

    var brought = anna.upload(address, "file", "karte.png", picture, words);

    assertThat(brought).hasStatusOk();
    assertThat(Caller.body(brought).get("marks").asString()).startsWith("![Soļu karte](/media/");
    var silent =
        anna.upload(
            address,
            "file",
            "k.png",
            picture,
            Map.of("dokuments", id.asString() + ".lv", "apraksts", ""));
    assertThat(silent).hasStatus(400);
    assertThat(Caller.body(silent).get("problem").asString()).isNotBlank();
    var ilze = Caller.editor(mvc, "mkd");
    assertThat(ilze.upload(address, "file", "k.png", picture, words)).hasStatus(404);
    var publisher = Caller.publisher(mvc, "ptac");
    assertThat(publisher.upload(address, "file", "k.png", picture, words)).hasStatus(403);
  }

  @Test
  void refusesAFileWithoutWordsOrOfAnotherKind() {
    var silent = bring(anna, "a.png", Samples.png(11, 11), " ");
    var page = bring(anna, "a.png", "<html>".getBytes(UTF_8), "Lapa");

    assertThat(silent).hasStatus(400);
    assertThat(Caller.html(silent)).contains("description.lv", "required");
    assertThat(page).hasStatus(400);
    assertThat(Caller.html(page)).contains("unknown-file-type");
  }

  @Test
  void showsNobodyTheMediaOfAnotherInstitution() {
    var id = Caller.body(bring(anna, "sava.png", Samples.png(12, 13), "Sava")).get("id").asString();
    var ilze = Caller.editor(mvc, "mkd");

    var late = anna.put(API + "/" + id, 7, Map.of("description", Map.of("lv", "Cita")));
    assertThat(late).hasStatus(412);
    assertThat(Caller.body(late).get("expectedVersion").asLong()).isEqualTo(7);
    assertThat(Caller.body(late).get("currentVersion").asLong()).isEqualTo(1);
    assertThat(ilze.get(API + "/" + id)).hasStatus(404);
    assertThat(ilze.put(API + "/" + id, 1, Map.of("description", Map.of("lv", "X"))))
        .hasStatus(404);
    assertThat(Caller.html(ilze.get(API))).doesNotContain("Sava");
    assertThat(
            ilze.upload(
                API,
                "file",
                "a.png",
                Samples.png(9, 9),
                Map.of("owner", "ptac", "description", "X")))
        .hasStatus(403);
    assertThat(Caller.publisher(mvc, "ptac").put(API + "/" + id, 1, Map.of())).hasStatus(403);
    assertThat(Caller.coordinator(mvc).get(API + "/" + id)).hasStatusOk();
    assertThat(Caller.anybody(mvc).get(API)).hasStatus(401);
  }

  @Test
  void tellsWhereAMediumIsUsedAndKnowsWhatTextsMayShow() {
    var item = Caller.body(bring(anna, "lietota.png", Samples.png(14, 15), "Lietota"));
    var address =
        anna.begin("ptac", "medijs-lietots", item.get("markdown").asString() + "\n\nTeksts.");
    var missing =
        anna.begin("ptac", "medijs-nav", "![Nav](/media/0000000000000000/nav.png)\n\nTeksts.");

    var uses = Caller.body(anna.get(API + "/" + item.get("id").asString() + "/uses"));
    assertThat(uses.get("items")).hasSize(1);
    assertThat(uses.get("items").get(0).get("title").asString()).isEqualTo("Lapa medijs-lietots");
    assertThat(Caller.body(anna.get(address + "/checks")).get("blocking").asInt()).isZero();
    assertThat(Caller.html(anna.get(missing + "/checks"))).contains("missing-media");
  }

  @Test
  void notesAVideoWithItsTranscript() {
    var silent = anna.post(API, null, Map.of("owner", "ptac", "address", "https://example.org/v"));
    var noted =
        anna.post(
            API,
            null,
            Map.of(
                "owner", "ptac",
                "address", "https://example.org/v",
                "transcript", "Labdien!",
                "description", Map.of("lv", "Kā iesniegt")));

    assertThat(silent).hasStatus(400);
    assertThat(noted).hasStatus(201);
    assertThat(Caller.body(noted).get("markdown").asString())
        .isEqualTo(":::video https://example.org/v Kā iesniegt\nLabdien!\n:::");
  }

  @Test
  void walksFromAnUploadToTheWordsToCopyWithoutAScript() {
    var brought =
        anna.upload(
            SCREEN,
            "file",
            "ekrans.png",
            Samples.png(700, 300),
            Map.of("description.lv", "Ekrāns"));

    assertThat(brought).hasStatus(303);
    var item = String.valueOf(brought.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(Caller.html(anna.get(item)))
        .contains("![Ekrāns](/media/", "700 × 300", "Pagaidām nevienā dokumentā");
    assertThat(Caller.html(anna.get(SCREEN + "?q=ekr"))).contains(item);
    assertThat(Caller.html(anna.get(SCREEN + "?q=nekastads"))).doesNotContain(item);
    assertThat(anna.form(item, Map.of("version", "1", "description.lv", "Labots apraksts")))
        .hasStatus(303);
    assertThat(anna.form(item, Map.of("version", "1", "description.lv", "Vecs"))).hasStatus(412);
    assertThat(Caller.html(anna.get(item))).contains("Labots apraksts");
  }

  @Test
  void comesBackWithWhatWasTypedWhenTheFileDoesNotFit() {
    var again =
        anna.upload(
            SCREEN,
            "file",
            "a.gif",
            "GIF89a".getBytes(UTF_8),
            Map.of("description.lv", "Mans apraksts"));

    assertThat(again).hasStatus(400);
    assertThat(Caller.html(again))
        .contains("Šāds fails neder", "href=\"#f-file\"", "value=\"Mans apraksts\"");
  }

  @Test
  void keepsTheSameFileHoweverManyBringItAtOnce() throws Exception {
    var content = new MediaFiles.Content("image/png", Samples.png(300, 200));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keeping =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(_ -> threads.submit(() -> files.keep("aaaa/x.png", content)))
              .toList();
      for (var one : keeping) {
        one.get();
      }
    }

    assertThat(files.find("aaaa/x.png").orElseThrow().bytes()).isEqualTo(content.bytes());
    var count = database.getCollection("media.files").countDocuments();
    files.keep("aaaa/x.png", content);
    assertThat(database.getCollection("media.files").countDocuments()).isEqualTo(count);
  }

  @Test
  void keepsAFileOfManyPiecesAndOneThatACrashLeftHalf() {
    var large = new byte[3 * 1024 * 1024 + 7];
    new java.util.Random(1).nextBytes(large);
    database
        .getCollection("media.chunks")
        .insertOne(
            new Document("files_id", new org.bson.types.ObjectId())
                .append("n", 0)
                .append("data", new org.bson.types.Binary(new byte[] {1, 2, 3})));

    assertThat(files.has("bbbb/x.pdf")).isFalse();
    files.keep("bbbb/x.pdf", new MediaFiles.Content("application/pdf", large));

    assertThat(files.find("bbbb/x.pdf").orElseThrow().bytes()).isEqualTo(large);
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult bring(
      Caller who, String name, byte[] bytes, String words) {
    return who.upload(API, "file", name, bytes, Map.of("owner", "ptac", "description", words));
  }
}
