package lv.celakarte.content.document;

import static lv.celakarte.content.document.Fixtures.NOON;
import static lv.celakarte.content.document.Fixtures.annasDraft;
import static lv.celakarte.content.document.Fixtures.gone;
import static lv.celakarte.content.document.Fixtures.live;
import static lv.celakarte.content.document.Fixtures.publishedAt;
import static lv.celakarte.content.document.Fixtures.scheduled;
import static lv.celakarte.content.document.Fixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentChangedTests {

  private static final Path GOLDEN = Path.of("src/main/events/document-changed.v1.json");

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void looksAsPromised() throws IOException {
    var moved = publishedAt(live(), "/lv/situacijas/tiesas-bridinajums");
    var written = json.writeValueAsString(DocumentChanged.of(moved, 3).orElseThrow());

    assertThat(json.readTree(written)).isEqualTo(json.readTree(Files.readString(GOLDEN)));
  }

  @Test
  void tellsNothingOfDraftsNotesAndPeople() {
    var edited =
        Fixtures.accepted(
            live()
                .edit(
                    Fixtures.manuscript("/lv/situacijas/x", "Slepens melnraksts"),
                    Fixtures.by(Fixtures.ANNA)));

    assertThat(DocumentChanged.of(annasDraft(), 1)).isEmpty();
    assertThat(json.writeValueAsString(DocumentChanged.of(edited, 9)))
        .doesNotContain("Slepens", "/lv/situacijas/x", "Jautāt tiesai", "Anna", "Pēteris");
  }

  @Test
  void saysWhyAPageIsGoneAndNothingOfItsText() {
    var body = DocumentChanged.of(gone(), 5).orElseThrow();

    assertThat(body.state()).isEqualTo("withdrawn");
    assertThat(body.notice()).isEqualTo("Kārtība ir mainījusies.");
    assertThat(json.writeValueAsString(body)).doesNotContain("Nemet vēstuli", "Izlasi");
  }

  @Test
  void keepsTheTextOfAWithdrawnPageWithItsReason() {
    var body = DocumentChanged.of(withdrawn(), 5).orElseThrow();

    assertThat(body.state()).isEqualTo("withdrawn");
    assertThat(body.notice()).isEqualTo("Kārtība ir mainījusies.");
    assertThat(body.body()).isEqualTo("Nemet vēstuli ārā.");
  }

  @Test
  void comesBackFromTheStoreAsItWas() {
    for (var document :
        java.util.List.of(
            annasDraft(), live(), withdrawn(), gone(), scheduled(NOON.plusSeconds(9)))) {
      assertThat(json.readValue(json.writeValueAsString(document), Document.class))
          .isEqualTo(document);
    }
  }
}
