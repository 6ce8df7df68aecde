package lv.celakarte.analytics.figures;

import java.util.OptionalDouble;

/** A part of a whole, which may be told only when both may. */
public record Share(Figure part, Figure whole) {

  /** Between nought and one (more, when parts were counted whose whole began before the period). */
  public OptionalDouble value() {
    var of = whole.value();
    if (part.hidden() || of.isEmpty() || of.getAsLong() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) part.value().orElseThrow() / of.getAsLong());
  }
}
