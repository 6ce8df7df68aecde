package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of the law that changes with time, with where it was read. */
public record Parameter(
    String id,
    Text name,
    @Nullable Text unit,
    List<Value> values,
    @Nullable String note,
    List<String> sources) {

  public Parameter {
    values = List.copyOf(values);
    sources = List.copyOf(sources);
  }

  /** What holds from one day to another, both included; open when there is no end. */
  public record Value(
      LocalDate from, @Nullable LocalDate to, BigDecimal value, Verification verification) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  public Optional<Value> on(LocalDate day) {
    return values.stream().filter(value -> value.covers(day)).findFirst();
  }
}
