package lv.celakarte.content.document;

import java.time.Duration;
import java.time.Instant;
import lv.celakarte.content.edition.Path;

/**
 * Gives addresses to documents so that no two ever share one, also when a program dies between
 * taking one and using it.
 */
final class Addresses {

  /** Longer than any write takes: an unused hold of this age belongs to a write that never came. */
  private static final Duration ABANDONED = Duration.ofMinutes(2);

  private final Reservations reservations;
  private final Documents documents;

  Addresses(Reservations reservations, Documents documents) {
    this.reservations = reservations;
    this.documents = documents;
  }

  /** Takes the address for the document; false when another one has it. */
  boolean take(Path path, DocumentId id, Instant now) {
    return reservations.reserve(path, id, now) || inherit(path, id, now);
  }

  private boolean inherit(Path path, DocumentId id, Instant now) {
    var held = reservations.holder(path);
    if (held.isEmpty()) {
      return reservations.reserve(path, id, now);
    }
    var abandoned =
        held.get().at().plus(ABANDONED).isBefore(now) && !used(path, held.get().document());
    return abandoned && reservations.takeOver(path, held.get(), id, now);
  }

  private boolean used(Path path, String key) {
    return DocumentId.ofKey(key)
        .flatMap(documents::find)
        .filter(document -> document.state().paths().contains(path))
        .isPresent();
  }

  /** Hands an address over to a document that leads on from it. */
  void pass(Path path, DocumentId heir, Instant now) {
    var unused =
        reservations
            .holder(path)
            .filter(held -> reservations.takeOver(path, held, heir, now))
            .isPresent();
  }

  /** Gives back what the document held and does not need any longer. */
  void tidy(Document before, Document after, Instant since) {
    var needed = after.paths();
    before.paths().stream()
        .filter(path -> !needed.contains(path))
        .forEach(path -> reservations.release(path, after.id(), since));
  }

  /** Gives back an address that was taken for a write that did not come about. */
  void giveBack(Path path, DocumentId id, Instant since) {
    if (!used(path, id.key())) {
      reservations.release(path, id, since);
    }
  }
}
