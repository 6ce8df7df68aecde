package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a shared fact: an amount of the law that many pages quote. */
record Fact(
    String id, int version, String state, @Nullable String unit, @Nullable List<Value> values) {

  private static final String PERCENT = "%";

  /** What holds from one day to another, both included; without an end while it is null. */
  record Value(
      LocalDate from, @Nullable LocalDate to, String value, @Nullable String verification) {}

  /** Formulas reckon with shares, people read hundredths. */
  boolean inPercent() {
    return PERCENT.equals(unit);
  }

  boolean current() {
    return state.equals("current");
  }
}
