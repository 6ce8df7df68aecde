package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lv.celakarte.analytics.RigaTime;

/** How long the time is for which one tally stands. */
public enum Span {
  HOUR("hour"),
  DAY("day");

  private final String id;

  Span(String id) {
    this.id = id;
  }

  /** Its name in the store. */
  String id() {
    return id;
  }

  /** When the hour (of UTC) or the day (of Riga) began in which the minute lies. */
  Instant startOf(Instant minute) {
    return switch (this) {
      case HOUR -> minute.truncatedTo(ChronoUnit.HOURS);
      case DAY -> RigaTime.startOf(RigaTime.dayOf(minute));
    };
  }
}
