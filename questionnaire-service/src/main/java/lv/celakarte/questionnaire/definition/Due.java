package lv.celakarte.questionnaire.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By which day a step has to be taken.
 *
 * @param after the question whose answered day the time runs from; null: from today
 * @param count how many days, working days or months
 * @param rolls a last day on which nobody works moves to the next working day
 */
public record Due(@Nullable String after, int count, Unit unit, boolean rolls) {

  /** More than a life is no deadline. */
  public static final int LONGEST = 40_000;

  /** What is counted. */
  public enum Unit {
    DAYS("days"),
    WORKING_DAYS("workingDays"),
    MONTHS("months");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** The field that names it in a definition file. */
    public String word() {
      return word;
    }
  }

  /** The last day in time when it runs from this day; the day itself is not counted. */
  public LocalDate from(LocalDate day) {
    var last =
        switch (unit) {
          case DAYS -> day.plusDays(count);
          case MONTHS -> day.plusMonths(count);
          case WORKING_DAYS -> WorkingDays.after(day, count);
        };
    return rolls ? WorkingDays.orNext(last) : last;
  }
}
