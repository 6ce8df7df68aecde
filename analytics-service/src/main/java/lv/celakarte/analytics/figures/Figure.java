package lv.celakarte.analytics.figures;

import java.util.OptionalLong;

/** A number as it may leave this service. */
public sealed interface Figure {

  /** A number that may be told. */
  record Known(long number) implements Figure {}

  /** A small number, or one from which a small number could be worked out. */
  record Hidden() implements Figure {}

  /** The number, if it may be told. */
  default OptionalLong value() {
    return switch (this) {
      case Known(var number) -> OptionalLong.of(number);
      case Hidden() -> OptionalLong.empty();
    };
  }

  /** Whether the number is kept back. */
  default boolean hidden() {
    return this instanceof Hidden;
  }
}
