package lv.celakarte.content.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days and hours as readers and editors in Latvia mean them. An hour that the change to winter time
 * brings twice is the earlier one; one that the change to summer time leaves out is an hour later.
 */
public final class RigaTime {

  /** Where days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  private RigaTime() {}

  /** The day in Latvia at this moment. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The first moment of a day in Latvia. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** A moment written as an instant, or as day and time in Latvia without a zone. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          text.endsWith("Z")
              ? Instant.parse(text)
              : LocalDateTime.parse(text).atZone(ZONE).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
