package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;

/** What a parameter is worth on a day. */
final class Parameters {

  private Parameters() {}

  /**
   * A day between two known values takes the one that began last: a questionnaire that was complete
   * when it was published must not fall silent at midnight on New Year's Eve.
   */
  static BigDecimal value(Definition definition, String id, LocalDate day) {
    var parameter = require(definition, id);
    return parameter.on(day).orElseGet(() -> latestBefore(parameter, day)).value();
  }

  /**
   * The same for the day that a question is answered with: between two known values the one that
   * began last, before all of them the first.
   */
  static Calculation on(Definition definition, String id, int question) {
    var values =
        require(definition, id).values().stream()
            .sorted(Comparator.comparing(Parameter.Value::from))
            .toList();
    int scale =
        values.stream()
            .mapToInt(value -> Math.max(0, value.value().stripTrailingZeros().scale()))
            .max()
            .orElse(0);
    return new Calculation.OnAnsweredDay(
        question,
        values.stream().mapToLong(value -> value.from().toEpochDay()).toArray(),
        values.stream().mapToLong(Parameters::last).toArray(),
        values.stream().mapToLong(v -> v.value().movePointRight(scale).longValueExact()).toArray(),
        scale);
  }

  private static long last(Parameter.Value value) {
    return value.to() == null ? Long.MAX_VALUE : value.to().toEpochDay();
  }

  private static Parameter require(Definition definition, String id) {
    return definition.parameters().stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown parameter " + id));
  }

  private static Parameter.Value latestBefore(Parameter parameter, LocalDate day) {
    return parameter.values().stream()
        .filter(value -> !value.from().isAfter(day))
        .max(Comparator.comparing(Parameter.Value::from))
        .orElseGet(parameter.values()::getFirst);
  }
}
