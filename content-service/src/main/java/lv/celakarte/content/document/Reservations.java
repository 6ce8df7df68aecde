package lv.celakarte.content.document;

import java.time.Instant;
import java.util.Optional;
import lv.celakarte.content.edition.Path;

/** Who holds which address; an address is held by one document at most. */
interface Reservations {

  /**
   * A hold on an address.
   *
   * @param document the key of the document
   * @param at when it was last asked for
   */
  record Held(String document, Instant at) {}

  /**
   * Takes an address that is free or held by this document already; false when another holds it.
   */
  boolean reserve(Path path, DocumentId id, Instant at);

  Optional<Held> holder(Path path);

  /** Passes a hold on; false when it has changed meanwhile. */
  boolean takeOver(Path path, Held from, DocumentId id, Instant at);

  /** Gives an address back unless the document has asked for it again since. */
  void release(Path path, DocumentId id, Instant since);
}
