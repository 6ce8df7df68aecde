package lv.celakarte.site.published;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An amount that many texts quote, with the days on which it holds ({@code content.facts}). */
public record Fact(String id, @Nullable String state, @Nullable String unit, List<Value> values) {

  /**
   * A value and the days on which it holds, both included.
   *
   * @param to {@code null} as long as nobody knows the last one
   */
  public record Value(
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String value,
      Map<String, String> display,
      Verification verification) {

    public Value {
      from = Objects.requireNonNullElse(from, LocalDate.EPOCH);
      display = display == null ? Map.of() : Map.copyOf(display);
      verification = Objects.requireNonNullElse(verification, Verification.TO_BE_CONFIRMED);
    }

    private boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  public Fact {
    Objects.requireNonNull(id);
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** What holds on this day; of several values the one that began last. */
  public Optional<Value> on(LocalDate day) {
    return "retired".equals(state) ? Optional.empty() : on(values, day);
  }

  static Optional<Value> on(List<Value> values, LocalDate day) {
    return values.stream().filter(it -> it.holds(day)).max(Comparator.comparing(Value::from));
  }

  /** The days on which another value, or none, begins to hold. */
  Stream<LocalDate> turns() {
    return turns(values);
  }

  static Stream<LocalDate> turns(List<Value> values) {
    return values.stream()
        .flatMap(it ->
            Stream.concat(
                Stream.of(it.from()), Stream.ofNullable(it.to()).map(to -> to.plusDays(1))));
  }
}
