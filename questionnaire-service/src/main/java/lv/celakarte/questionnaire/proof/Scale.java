package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;

/**
 * The values that a number or a date can take, counted in its smallest unit: cents, ones, days.
 *
 * @param low the smallest value that the question accepts
 * @param high the largest one
 */
record Scale(Kind kind, long low, long high) {

  /** Where a question has no bound of its own; far beyond what a person answers. */
  private static final long UNBOUNDED = 100_000_000_000L;

  private static final long CENTURY = 36_525;
  private static final long CENTURY_OF_MONTHS = 1_200;

  /** Empty for what is picked from options. */
  static Optional<Scale> of(Question question, Engine engine) {
    int place = engine.place(question.id());
    return switch (question.kind()) {
      case INTEGER, MONEY -> Optional.of(numbers(question));
      case DATE -> {
        var earliest = engine.earliest(place);
        var latest = engine.latest(place);
        long today = engine.day().toEpochDay();
        yield Optional.of(
            new Scale(
                Kind.DATE,
                earliest == null ? today - CENTURY : earliest.toEpochDay(),
                latest == null ? today + CENTURY : latest.toEpochDay()));
      }
      case MONTH -> {
        var earliest = engine.earliest(place);
        var latest = engine.latest(place);
        long now = months(engine.day());
        yield Optional.of(
            new Scale(
                Kind.MONTH,
                earliest == null ? now - CENTURY_OF_MONTHS : months(earliest),
                latest == null ? now + CENTURY_OF_MONTHS : months(latest)));
      }
      case SINGLE, MULTIPLE, YESNO, MUNICIPALITY -> Optional.empty();
    };
  }

  private static long months(LocalDate day) {
    return YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  private static Scale numbers(Question question) {
    var scale = new Scale(question.kind(), 0, 0);
    var minimum = question.minimum();
    var maximum = question.maximum();
    return new Scale(
        question.kind(),
        minimum == null ? -UNBOUNDED : scale.units(minimum, RoundingMode.CEILING),
        maximum == null ? UNBOUNDED : scale.units(maximum, RoundingMode.FLOOR));
  }

  private long units(BigDecimal value, RoundingMode rounding) {
    return value
        .movePointRight(kind == Kind.MONEY ? 2 : 0)
        .setScale(0, rounding)
        .min(BigDecimal.valueOf(UNBOUNDED))
        .max(BigDecimal.valueOf(-UNBOUNDED))
        .longValueExact();
  }

  /** The whole number of units at or below a value. */
  long near(BigDecimal value) {
    return units(value, RoundingMode.FLOOR);
  }

  boolean has(long unit) {
    return low <= unit && unit <= high;
  }

  /** How many values there are; at most so many as a long tells. */
  long size() {
    return high - low + 1;
  }

  /** The value as a visitor would send it. */
  Object answer(long unit) {
    return switch (kind) {
      case DATE -> LocalDate.ofEpochDay(unit).toString();
      case MONTH ->
          YearMonth.of((int) Math.floorDiv(unit, 12), (int) Math.floorMod(unit, 12) + 1).toString();
      case MONEY -> BigDecimal.valueOf(unit, 2).stripTrailingZeros().toPlainString();
      default -> unit;
    };
  }
}
