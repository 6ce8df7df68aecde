package lv.celakarte.analytics.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whole days in a row, both ends included. */
public record Period(LocalDate first, LocalDate last) {

  /** The longest stretch that is asked for at once: a leap year. */
  public static final int LONGEST = 366;

  /** Refuses an end before the start. */
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A period ends on or after its first day");
    }
  }

  static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** The number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Each day, the first one first. */
  public List<LocalDate> eachDay() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /**
   * What it is compared with: the month before a whole month, else as many days right before it.
   */
  public Period before() {
    var month = YearMonth.from(first);
    if (equals(of(month))) {
      return of(month.minusMonths(1));
    }
    return new Period(first.minusDays(days()), first.minusDays(1));
  }

  /** Whether nothing can be added to it any more. */
  public boolean endedBefore(LocalDate today) {
    return last.isBefore(today);
  }
}
