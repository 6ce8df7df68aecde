package lv.celakarte.content.document;

import static lv.celakarte.content.document.Fixtures.ANNA;
import static lv.celakarte.content.document.Fixtures.PETERIS;
import static lv.celakarte.content.document.Fixtures.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Path;
import org.junit.jupiter.api.Test;

/**
 * Documents move, end, come back and are redirected in any order: every address that readers ever
 * used leads in one step at most to where a document stands, and no address has two masters.
 */
class RedirectPropertyTests {

  private static final int DOCUMENTS = 5;

  @Test
  void noOrderOfStepsMakesAChainOrALoop() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var documents = begun();
      var used = new HashSet<Path>();
      for (var step = 0; step < 60; step++) {
        step(random, documents, step);
        documents.forEach(document -> document.livePath().ifPresent(used::add));
        assertSound(documents, used, seed);
      }
    }
  }

  private static List<Document> begun() {
    var documents = new ArrayList<Document>();
    for (var number = 0; number < DOCUMENTS; number++) {
      var text = Fixtures.manuscript("/lv/situacijas/s" + number, "Teksts");
      var id = new DocumentId("situacija-" + number, Language.LV);
      documents.add(Document.imported(id, DocumentType.SITUATION, "ptac", text, by(ANNA)));
    }
    return documents;
  }

  private static void step(Random random, List<Document> documents, int step) {
    var at = random.nextInt(DOCUMENTS);
    var one = documents.get(at);
    switch (random.nextInt(6)) {
      case 0, 1 -> move(documents, at, "/lv/situacijas/s" + random.nextInt(12), step);
      case 2 -> accept(documents, at, Release.withdraw(one, "Iemesls", by(PETERIS)));
      case 3 -> accept(documents, at, Release.remove(one, "Iemesls", by(PETERIS)));
      default -> redirect(documents, at, random.nextInt(DOCUMENTS));
    }
  }

  /** As the use case does it: an address that another document holds is refused. */
  private static void move(List<Document> documents, int at, String path, int step) {
    var taken =
        documents.stream()
            .filter(other -> !other.id().equals(documents.get(at).id()))
            .anyMatch(other -> other.paths().contains(new Path(path)));
    if (taken) {
      return;
    }
    var text = Fixtures.manuscript(path, "Redakcija " + step);
    var edited = Fixtures.accepted(documents.get(at).edit(text, by(ANNA)));
    var submitted = Fixtures.accepted(Review.submit(edited, null, by(ANNA)));
    var approved = Fixtures.accepted(Review.approve(submitted, null, by(PETERIS)));
    accept(documents, at, Release.publish(approved, null, by(PETERIS)));
  }

  /** As the use case does it: the heir takes the addresses, then the other lets go. */
  private static void redirect(List<Document> documents, int from, int to) {
    var moving = documents.get(from);
    var heir = documents.get(to);
    if (Release.redirect(moving, heir, null, by(PETERIS)) instanceof Decision.Accepted(var gone)
        && Release.adopt(heir, moving.paths(), moving.id(), by(PETERIS))
            instanceof Decision.Accepted(var adopted)) {
      documents.set(to, adopted);
      documents.set(from, gone);
    }
  }

  private static void accept(List<Document> documents, int at, Decision decision) {
    if (decision instanceof Decision.Accepted(var next)) {
      documents.set(at, next);
    }
  }

  private static void assertSound(List<Document> documents, Set<Path> used, int seed) {
    for (var path : used) {
      var holders = documents.stream().filter(document -> document.paths().contains(path)).toList();
      assertThat(holders).as("seed %d: one master of %s", seed, path).hasSizeLessThan(2);
      holders.stream()
          .flatMap(document -> document.livePath().stream())
          .forEach(target ->
              assertThat(documents)
                  .as("seed %d: %s is nowhere a former address", seed, target)
                  .noneMatch(document -> document.formerPaths().contains(target)));
    }
  }
}
