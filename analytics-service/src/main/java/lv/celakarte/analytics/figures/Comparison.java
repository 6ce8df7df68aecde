package lv.celakarte.analytics.figures;

import java.util.OptionalDouble;

/** A figure beside that of the period before. */
public record Comparison(Figure now, Figure before) {

  /** By which part it has grown (0.1 is a tenth more), where that can be said. */
  public OptionalDouble growth() {
    var present = now.value();
    var past = before.value();
    if (present.isEmpty() || past.isEmpty() || past.getAsLong() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) present.getAsLong() / past.getAsLong() - 1);
  }
}
