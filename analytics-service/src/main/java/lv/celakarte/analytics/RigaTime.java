package lv.celakarte.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The days by which the people who read the figures live; two in a year have 23 or 25 hours. */
public final class RigaTime {

  /** The zone of Latvia. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  private static final Duration HOUR = Duration.ofHours(1);

  private RigaTime() {}

  /** The day in which a moment lies. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The moment at which a day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The hours of a day in order: 24 of them, or 23 or 25 when the clocks change. */
  public static List<Instant> hoursOf(LocalDate day) {
    var end = startOf(day.plusDays(1));
    return Stream.iterate(startOf(day), hour -> hour.isBefore(end), hour -> hour.plus(HOUR))
        .toList();
  }
}
