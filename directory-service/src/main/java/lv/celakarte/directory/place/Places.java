package lv.celakarte.directory.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where places are kept. */
interface Places {

  Optional<Place> find(String id);

  /** All places by id. */
  List<Place> all();

  /**
   * Keeps a new place and announces it, in one write.
   *
   * @return false when the id is taken; then nothing has changed
   */
  boolean add(Place place, String eventId, Instant at);
}
