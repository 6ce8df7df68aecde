package lv.celakarte.directory.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names of enum constants outside this program: lower case with hyphens. */
public final class Wire {

  private Wire() {}

  /** The name of a constant outside. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that has this name outside. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> name(e).equals(name)).findAny();
  }
}
