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
    var parameter =
        definition.parameters().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown parameter " + id));
    return parameter.on(day).orElseGet(() -> latestBefore(parameter, day)).value();
  }

  private static Parameter.Value latestBefore(Parameter parameter, LocalDate day) {
    return parameter.values().stream()
        .filter(value -> !value.from().isAfter(day))
        .max(Comparator.comparing(Parameter.Value::from))
        .orElseGet(parameter.values()::getFirst);
  }
}
