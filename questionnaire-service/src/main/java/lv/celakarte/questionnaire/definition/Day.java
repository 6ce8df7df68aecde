package lv.celakarte.questionnaire.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in a condition or a bound: a date of the calendar, or so many days from today. */
public record Day(@Nullable LocalDate date, int fromToday) {

  public static Day of(LocalDate date) {
    return new Day(date, 0);
  }

  public static Day today(int days) {
    return new Day(null, days);
  }

  /** So many days later. */
  public Day plus(int days) {
    return date == null ? today(fromToday + days) : of(date.plusDays(days));
  }

  public LocalDate on(LocalDate today) {
    return date == null ? today.plusDays(fromToday) : date;
  }
}
