package lv.celakarte.content.document;

import java.time.Instant;
import java.util.UUID;

/**
 * Who acts and when, with the id of the event that may follow; drawn once for each use case, so
 * that decisions need no clock.
 */
public record Stamp(UUID id, Instant at, Actor by) {

  /** The same moment in the name of another one. */
  Stamp of(Actor actor) {
    return new Stamp(id, at, actor);
  }
}
