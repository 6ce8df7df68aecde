package lv.celakarte.questionnaire.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many parts a condition or an amount has once every name is written out. Names that refer to
 * names can double with each step; a file of a kilobyte could keep us busy for years.
 */
final class Extent {

  /** What a person can still follow is far below. */
  static final int LARGEST = 500;

  private final Map<String, NamedAmount> amounts;
  private final Map<String, NamedCondition> conditions;
  private final Map<String, Long> known = new HashMap<>();

  Extent(Map<String, NamedAmount> amounts, Map<String, NamedCondition> conditions) {
    this.amounts = amounts;
    this.conditions = conditions;
  }

  long of(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> 1 + ofConditions(of);
      case Condition.Any(var of) -> 1 + ofConditions(of);
      case Condition.Not(var of) -> 1 + of(of);
      case Condition.Compares(var left, _, var right) -> 1 + of(left) + of(right);
      case Condition.Holds(var name) -> named("condition:" + name, name);
      case Condition.Always _,
          Condition.Is _,
          Condition.OneOf _,
          Condition.Includes _,
          Condition.Before _,
          Condition.After _ ->
          1;
    };
  }

  long of(Amount amount) {
    return switch (amount) {
      case Amount.Sum(var of) -> 1 + ofAmounts(of);
      case Amount.Product(var of) -> 1 + ofAmounts(of);
      case Amount.Smallest(var of) -> 1 + ofAmounts(of);
      case Amount.Largest(var of) -> 1 + ofAmounts(of);
      case Amount.Difference(var from, var less) -> 1 + of(from) + of(less);
      case Amount.Ratio(var of, var to) -> 1 + of(of) + of(to);
      case Amount.Choose(_, var cases) -> 1 + ofAmounts(List.copyOf(cases.values()));
      case Amount.Named(var name) -> named("amount:" + name, name);
      case Amount.Rounded(var of, _, _) -> 1 + of(of);
      case Amount.Ladder(var of, var rungs) ->
          1 + of(of) + rungs.stream().mapToLong(this::of).reduce(0, Extent::added);
      case Amount.Fixed _,
          Amount.Answer _,
          Amount.OfParameter _,
          Amount.ParameterOn _,
          Amount.DaysSince _,
          Amount.Count _ ->
          1;
    };
  }

  private long of(Amount.Rung rung) {
    long bound = rung.bound() == null ? 0 : of(rung.bound());
    return bound + (rung.value() == null ? 0 : of(rung.value()));
  }

  private long ofConditions(List<Condition> parts) {
    return parts.stream().mapToLong(this::of).reduce(0, Extent::added);
  }

  private long ofAmounts(List<Amount> parts) {
    return parts.stream().mapToLong(this::of).reduce(0, Extent::added);
  }

  /** Past the limit the exact number tells nothing, and must not overflow. */
  private static long added(long one, long other) {
    return Math.min(one + other, 1_000_000_000L);
  }

  /** A name inside itself counts nothing here: it is a fault of its own. */
  private long named(String key, String name) {
    var size = known.get(key);
    if (size != null) {
      return size;
    }
    known.put(key, 0L);
    var amount = amounts.get(name);
    var condition = conditions.get(name);
    long counted = 1;
    if (key.startsWith("amount:") && amount != null) {
      counted = of(amount.amount());
    } else if (key.startsWith("condition:") && condition != null) {
      counted = of(condition.when());
    }
    known.put(key, Math.min(counted, 1_000_000_000L));
    return Math.min(counted, 1_000_000_000L);
  }
}
