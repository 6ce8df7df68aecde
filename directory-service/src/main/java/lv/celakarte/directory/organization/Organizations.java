package lv.celakarte.directory.organization;

import java.util.List;
import java.util.Optional;

/** Where organizations are kept. */
interface Organizations {

  Optional<Kept> find(String id);

  /** All organizations by id. */
  List<Kept> all();

  /** Keeps a new one at version 1 and announces it, in one write; empty when the id is taken. */
  Optional<Kept> add(Organization organization, Change added, String eventId);

  /**
   * Keeps the next version and announces it, in one write; empty when the version has moved on.
   *
   * @param change becomes the newest line of the history
   */
  Optional<Kept> replace(Kept expected, Organization next, Change change, String eventId);
}
