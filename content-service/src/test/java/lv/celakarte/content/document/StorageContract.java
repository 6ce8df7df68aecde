package lv.celakarte.content.document;

import static lv.celakarte.content.document.Fixtures.ANNA;
import static lv.celakarte.content.document.Fixtures.NOON;
import static lv.celakarte.content.document.Fixtures.by;
import static lv.celakarte.content.document.Fixtures.manuscript;
import static lv.celakarte.content.document.Fixtures.publishedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Path;
import org.junit.jupiter.api.Test;

/** What every store of documents, editions and addresses has to do. */
abstract class StorageContract {

  /** A new one for each test, because a store may serve many. */
  private final String name = "lapa-" + UUID.randomUUID();

  private final DocumentId id = new DocumentId(name, Language.LV);
  private final DocumentId other = new DocumentId(name + "-cita", Language.LV);
  private final Path path = new Path("/lv/" + name);

  abstract Documents documents();

  abstract Editions editions();

  abstract Reservations reservations();

  @Test
  void findsWhatWasCreated() {
    var created = documents().create(draft()).orElseThrow();

    assertThat(created.version()).isEqualTo(1);
    assertThat(documents().find(id)).contains(created);
    assertThat(documents().find(other)).isEmpty();
  }

  @Test
  void keepsEveryStateAsItWas() {
    var states =
        List.of(
            Fixtures.submitted(),
            Fixtures.approved(),
            Fixtures.live(),
            Fixtures.withdrawn(),
            Fixtures.gone(),
            Fixtures.scheduled(Fixtures.SOME_DAY),
            publishedAt(Fixtures.live(), "/lv/situacijas/otra"),
            Fixtures.accepted(
                Review.requestChanges(
                    Fixtures.submitted(), "Trūkst termiņa.", by(Fixtures.PETERIS))));
    var stored = documents().create(draft()).orElseThrow();

    for (var state : states) {
      var document = named(state);
      stored = documents().replace(stored, document).orElseThrow();

      assertThat(documents().find(id).orElseThrow().state()).isEqualTo(document);
    }
  }

  @Test
  void createsAnIdOnlyOnce() {
    assertThat(documents().create(draft())).isPresent();
    assertThat(documents().create(draft())).isEmpty();
  }

  @Test
  void writesOnlyOverTheVersionThatWasRead() {
    var first = documents().create(draft()).orElseThrow();
    var second = documents().replace(first, named(Fixtures.submitted())).orElseThrow();

    assertThat(second.version()).isEqualTo(2);
    assertThat(documents().replace(first, named(Fixtures.approved()))).isEmpty();
    assertThat(documents().find(id).orElseThrow().state()).isEqualTo(named(Fixtures.submitted()));
  }

  @Test
  void letsOneOfManyWritersThrough() {
    var first = documents().create(draft()).orElseThrow();

    var written =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(_ -> documents().replace(first, named(Fixtures.submitted())))
            .filter(result -> result.isPresent())
            .count();

    assertThat(written).isEqualTo(1);
  }

  @Test
  void findsDocumentsByTheirOwner() {
    var owner = "o" + UUID.randomUUID();
    var mine =
        new Document(
            id,
            DocumentType.PAGE,
            owner,
            draft().work(),
            new Publication.NotYet(),
            List.of(),
            draft().history(),
            null);
    assertThat(documents().create(mine)).isPresent();

    assertThat(documents().ownedBy(owner))
        .extracting(stored -> stored.state())
        .containsExactly(mine);
    assertThat(documents().all()).extracting(stored -> stored.id()).contains(id.key());
  }

  @Test
  void tellsWhatIsDueUntilAMomentAndNotWhatIsNot() {
    var at = Fixtures.SOME_DAY;
    var created = documents().create(named(Fixtures.scheduled(at))).orElseThrow();

    assertThat(documents().due(at.minusMillis(1))).extracting(Documents.Due::id).doesNotContain(id);
    assertThat(documents().due(at)).contains(new Documents.Due(id, at));
    assertThat(documents().replace(created, named(Fixtures.approved()))).isPresent();
    assertThat(documents().due(at)).extracting(Documents.Due::id).doesNotContain(id);
  }

  @Test
  void neverChangesAnEditionOnTheShelf() {
    var edition = new Edition(1, manuscript(), NOON);
    editions().keep(id, edition);
    editions().keep(id, new Edition(1, manuscript("/lv/situacijas/x", "Cits"), NOON));

    assertThat(editions().find(id, 1)).contains(edition);
    assertThat(editions().find(id, 2)).isEmpty();
    assertThat(editions().find(other, 1)).isEmpty();
  }

  @Test
  void givesAnAddressToOneDocumentOnly() {
    assertThat(reservations().reserve(path, id, NOON)).isTrue();
    assertThat(reservations().reserve(path, id, NOON.plusSeconds(1))).isTrue();
    assertThat(reservations().reserve(path, other, NOON)).isFalse();
    assertThat(reservations().holder(path))
        .contains(new Reservations.Held(id.key(), NOON.plusSeconds(1)));
  }

  @Test
  void givesBackAnAddressUnlessItWasTakenAgain() {
    assertThat(reservations().reserve(path, id, NOON.plusSeconds(5))).isTrue();

    reservations().release(path, id, NOON);
    assertThat(reservations().holder(path)).isPresent();
    reservations().release(path, other, NOON.plusSeconds(9));
    assertThat(reservations().holder(path)).isPresent();
    reservations().release(path, id, NOON.plusSeconds(5));
    assertThat(reservations().holder(path)).isEmpty();
  }

  @Test
  void passesOnOnlyTheHoldThatWasSeen() {
    assertThat(reservations().reserve(path, id, NOON)).isTrue();
    var seen = reservations().holder(path).orElseThrow();
    assertThat(reservations().reserve(path, id, NOON.plusSeconds(1))).isTrue();

    assertThat(reservations().takeOver(path, seen, other, NOON)).isFalse();
    var again = reservations().holder(path).orElseThrow();
    assertThat(reservations().takeOver(path, again, other, NOON)).isTrue();
    assertThat(reservations().holder(path)).contains(new Reservations.Held(other.key(), NOON));
  }

  private Document draft() {
    return Document.begin(id, DocumentType.SITUATION, "ptac", manuscript(), null, by(ANNA));
  }

  private Document named(Document document) {
    return new Document(
        id,
        document.type(),
        document.owner(),
        document.work(),
        document.publication(),
        document.formerPaths(),
        document.history(),
        document.basedOn());
  }
}
