package lv.celakarte.content.document;

import java.util.Optional;
import lv.celakarte.content.edition.Edition;

/** The shelf of superseded editions; what stands there is never changed. */
interface Editions {

  /** Puts an edition on the shelf; one that stands there already stays as it is. */
  void keep(DocumentId id, Edition edition);

  Optional<Edition> find(DocumentId id, int number);
}
