package lv.celakarte.content.document;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import lv.celakarte.platform.access.Person;

/** Draws the stamp of a use case from the clock. */
final class Stamps {

  private final Clock clock;
  private final Supplier<UUID> ids;

  Stamps(Clock clock, Supplier<UUID> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  Stamp of(Person person) {
    return of(new Actor(person.id(), person.name()));
  }

  Stamp of(Actor actor) {
    // What a browser and every store can keep without rounding.
    return new Stamp(ids.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS), actor);
  }
}
