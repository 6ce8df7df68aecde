package lv.celakarte.analytics.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/** How a reader said which period to show. */
public sealed interface Choice {

  /** What is shown to a reader who has not chosen. */
  Choice USUAL = new LastDays(28);

  /** The day that is not over yet. */
  record Today() implements Choice {}

  /** The last days that are over. */
  record LastDays(int count) implements Choice {}

  /** A calendar month. */
  record Month(YearMonth month) implements Choice {}

  /** Any days. */
  record Own(Period period) implements Choice {}

  /** The days that are meant. */
  default Period period(LocalDate today) {
    return switch (this) {
      case Today() -> new Period(today, today);
      case LastDays(var count) -> new Period(today.minusDays(count), today.minusDays(1));
      case Month(var month) -> Period.of(month);
      case Own(var period) -> period;
    };
  }
}
