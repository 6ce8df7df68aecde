package lv.celakarte.questionnaire.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law that changes with time, with where it was read.
 *
 * @param fact the shared fact whose values go before these, as soon as it is known
 */
public record Parameter(
    String id,
    Text name,
    @Nullable Text unit,
    List<Value> values,
    @Nullable String note,
    List<String> sources,
    @Nullable String fact) {

  /** A parameter with values of its own only. */
  public Parameter(
      String id,
      Text name,
      @Nullable Text unit,
      List<Value> values,
      @Nullable String note,
      List<String> sources) {
    this(id, name, unit, values, note, sources, null);
  }

  public Parameter {
    values = List.copyOf(values);
    sources = List.copyOf(sources);
  }

  /** What holds from one day to another, both included; open when there is no end. */
  public record Value(
      LocalDate from, @Nullable LocalDate to, BigDecimal value, Verification verification) {

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    /** Numbers of the law are far smaller; what does not fit is a slip of the pen. */
    public boolean fits() {
      var plain = value.stripTrailingZeros();
      return plain.precision() - plain.scale() <= MOST_DIGITS && plain.scale() <= MOST_DECIMALS;
    }

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** The same parameter with other values. */
  public Parameter with(List<Value> others) {
    return new Parameter(id, name, unit, others, note, sources, fact);
  }

  public Optional<Value> on(LocalDate day) {
    return values.stream().filter(value -> value.covers(day)).findFirst();
  }
}
