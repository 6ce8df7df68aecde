package lv.celakarte.directory.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.directory.FieldProblems;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Wire;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.FieldProblem;
import lv.celakarte.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one question and tells at once everything that is wrong with them. */
final class Asked {

  private final FieldProblems words;
  private final Locale locale;
  private final List<FieldProblem> problems = new ArrayList<>();

  Asked(FieldProblems words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, @Nullable String given) {
    return known(field, given, name -> Wire.parse(type, name));
  }

  <T> @Nullable T known(
      String field, @Nullable String given, Function<String, Optional<T>> reading) {
    if (given == null || given.isBlank()) {
      return null;
    }
    var value = reading.apply(given.strip()).orElse(null);
    if (value == null) {
      wrong(field, "unknown-value");
    }
    return value;
  }

  @Nullable Coordinates point(@Nullable String lat, @Nullable String lon) {
    if (lat == null && lon == null) {
      return null;
    }
    var north = degrees("lat", lat, 90);
    var east = degrees("lon", lon, 180);
    return north == null || east == null ? null : new Coordinates(north, east);
  }

  private @Nullable Double degrees(String field, @Nullable String given, int most) {
    if (given == null || given.isBlank()) {
      wrong(field, "required");
      return null;
    }
    try {
      var degrees = Double.parseDouble(given.strip());
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
      wrong(field, "out-of-range");
    } catch (NumberFormatException _) {
      wrong(field, "invalid-number");
    }
    return null;
  }

  int number(String field, @Nullable String given, int otherwise, int most) {
    if (given == null || given.isBlank()) {
      return otherwise;
    }
    try {
      var number = Integer.parseInt(given.strip());
      if (number >= 1 && number <= most) {
        return number;
      }
      wrong(field, "out-of-range");
    } catch (NumberFormatException _) {
      wrong(field, "invalid-number");
    }
    return otherwise;
  }

  void wrong(String field, String code) {
    problems.add(words.of(field, code, locale));
  }

  /** Ends the request when anything was wrong. */
  void settle() {
    if (!problems.isEmpty()) {
      throw ProblemException.of(CommonProblem.INVALID_FIELDS).fields(problems);
    }
  }
}
