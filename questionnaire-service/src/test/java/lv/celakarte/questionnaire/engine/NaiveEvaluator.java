package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Question;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions straight from the definition, by names and maps, written from the rules of
 * the README without a look at the engine. It only understands answers that are valid.
 */
final class NaiveEvaluator {

  private final Definition definition;
  private final Map<String, @Nullable Object> answers;
  private final LocalDate today;
  private final Map<String, Truth> gates = new HashMap<>();

  NaiveEvaluator(Definition definition, Map<String, @Nullable Object> answers, LocalDate today) {
    this.definition = definition;
    this.answers = answers;
    this.today = today;
  }

  private Question question(String id) {
    return definition.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  private Truth gate(String id) {
    var known = gates.get(id);
    if (known == null) {
      var shownIf = question(id).shownIf();
      known = shownIf == null ? Truth.YES : truth(shownIf);
      gates.put(id, known);
    }
    return known;
  }

  Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> Truth.YES;
      case Condition.Not(var of) ->
          switch (truth(of)) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
          };
      case Condition.All(var of) -> {
        var truths = of.stream().map(this::truth).toList();
        yield truths.contains(Truth.NO)
            ? Truth.NO
            : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.YES;
      }
      case Condition.Any(var of) -> {
        var truths = of.stream().map(this::truth).toList();
        yield truths.contains(Truth.YES)
            ? Truth.YES
            : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
      }
      case Condition.Is(var q, var option) -> chosen(q, List.of(option));
      case Condition.OneOf(var q, var options) -> chosen(q, options);
      case Condition.Includes(var q, var option) -> chosen(q, List.of(option));
      case Condition.Before(var q, var day) -> {
        var missing = missing(q);
        yield missing != null ? missing : of(date(q).isBefore(day.on(today)));
      }
      case Condition.After(var q, var day) -> {
        var missing = missing(q);
        yield missing != null ? missing : of(date(q).isAfter(day.on(today)));
      }
      case Condition.Compares(var left, var relation, var right) -> {
        var one = value(left);
        var other = value(right);
        if (one.state() == State.KNOWN && other.state() == State.KNOWN) {
          yield of(relation.holds(one.number().compareTo(other.number())));
        }
        boolean never = one.state() == State.NEVER || other.state() == State.NEVER;
        yield never ? Truth.NO : Truth.UNKNOWN;
      }
      case Condition.Holds(var name) ->
          truth(
              definition.conditions().stream()
                  .filter(c -> c.id().equals(name))
                  .findFirst()
                  .orElseThrow()
                  .when());
    };
  }

  private static Truth of(boolean holds) {
    return holds ? Truth.YES : Truth.NO;
  }

  /** What is said about a question without an answer; null when there is one. */
  private @Nullable Truth missing(String id) {
    return switch (gate(id)) {
      case NO -> Truth.NO;
      case UNKNOWN -> Truth.UNKNOWN;
      case YES -> answers.get(id) == null ? Truth.UNKNOWN : null;
    };
  }

  private LocalDate date(String id) {
    var text = Objects.requireNonNull(answers.get(id)).toString();
    return LocalDate.parse(text.length() == 7 ? text + "-01" : text);
  }

  private List<?> picked(String id) {
    var answer = Objects.requireNonNull(answers.get(id));
    return answer instanceof List<?> list ? list : List.of(answer);
  }

  private Truth chosen(String id, List<String> options) {
    var missing = missing(id);
    if (missing != null) {
      return missing;
    }
    if (picked(id).stream().anyMatch(options::contains)) {
      return Truth.YES;
    }
    boolean undecided =
        question(id).options().stream()
            .anyMatch(option -> option.undecided() && picked(id).contains(option.id()));
    return undecided ? Truth.UNKNOWN : Truth.NO;
  }

  enum State {
    KNOWN,
    MISSING,
    NEVER
  }

  record Value(State state, BigDecimal number) {
    static Value of(BigDecimal number) {
      return new Value(State.KNOWN, number);
    }

    static Value none(State state) {
      return new Value(state, BigDecimal.ZERO);
    }
  }

  private Value value(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(var value) -> Value.of(value);
      case Amount.OfParameter(var id) ->
          Value.of(
              definition.parameters().stream()
                  .filter(p -> p.id().equals(id))
                  .findFirst()
                  .orElseThrow()
                  .on(today)
                  .orElseThrow()
                  .value());
      case Amount.Named(var id) ->
          value(
              definition.amounts().stream()
                  .filter(a -> a.id().equals(id))
                  .findFirst()
                  .orElseThrow()
                  .amount());
      case Amount.ParameterOn(var id, var question) -> {
        var day = dated(question);
        yield day.state() == State.KNOWN
            ? Value.of(worth(id, LocalDate.ofEpochDay(day.number().longValueExact())))
            : day;
      }
      case Amount.DaysSince(var question) -> {
        var day = dated(question);
        yield day.state() == State.KNOWN
            ? Value.of(BigDecimal.valueOf(today.toEpochDay()).subtract(day.number()))
            : day;
      }
      case Amount.Count(var id) -> counted(id);
      case Amount.Rounded(var of, var decimals, var rounding) -> {
        var value = value(of);
        yield value.state() == State.KNOWN
            ? Value.of(value.number().setScale(decimals, rounding.mode()))
            : value;
      }
      case Amount.Ladder(var of, var rungs) -> climbed(value(of), rungs);
      case Amount.Answer(var id) -> answered(id);
      case Amount.Sum(var of) -> folded(of, BigDecimal::add);
      case Amount.Product(var of) -> folded(of, BigDecimal::multiply);
      case Amount.Smallest(var of) -> folded(of, BigDecimal::min);
      case Amount.Largest(var of) -> folded(of, BigDecimal::max);
      case Amount.Difference(var from, var less) ->
          folded(List.of(from, less), BigDecimal::subtract);
      case Amount.Ratio(var of, var to) -> {
        var divisor = value(to);
        yield divisor.state() == State.KNOWN
                && divisor.number().signum() == 0
                && value(of).state() != State.NEVER
            ? Value.none(State.MISSING)
            : folded(List.of(of, to), (a, b) -> a.divide(b, Amount.RATIO));
      }
      case Amount.Choose(var id, var cases) -> chosen(id, cases);
    };
  }

  private BigDecimal worth(String id, LocalDate day) {
    var parameter =
        definition.parameters().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    var covering = parameter.values().stream().filter(v -> v.covers(day)).findFirst();
    return covering
        .or(() ->
            parameter.values().stream()
                .filter(v -> v.from().isBefore(day))
                .max(Comparator.comparing(Parameter.Value::from)))
        .orElseGet(() ->
            parameter.values().stream()
                .min(Comparator.comparing(Parameter.Value::from))
                .orElseThrow())
        .value();
  }

  private Value dated(String id) {
    var missing = missing(id);
    if (missing != null) {
      return Value.none(missing == Truth.NO ? State.NEVER : State.MISSING);
    }
    return Value.of(BigDecimal.valueOf(date(id).toEpochDay()));
  }

  private Value counted(String id) {
    var missing = missing(id);
    if (missing != null) {
      return Value.none(missing == Truth.NO ? State.NEVER : State.MISSING);
    }
    long count = 0;
    for (var option : question(id).options()) {
      if (picked(id).contains(option.id())) {
        if (option.undecided()) {
          return Value.none(State.MISSING);
        }
        count += option.exclusive() ? 0 : 1;
      }
    }
    return Value.of(BigDecimal.valueOf(count));
  }

  private Value climbed(Value height, List<Amount.Rung> rungs) {
    if (height.state() != State.KNOWN) {
      return height;
    }
    for (var rung : rungs) {
      var bound = rung.bound() == null ? null : value(rung.bound());
      if (bound != null && bound.state() != State.KNOWN) {
        return bound;
      }
      if (bound == null || rung.reaches(height.number().compareTo(bound.number()))) {
        var gives = rung.value();
        return gives == null ? Value.none(State.MISSING) : value(gives);
      }
    }
    return Value.none(State.MISSING);
  }

  private Value answered(String id) {
    var missing = missing(id);
    if (missing != null) {
      return Value.none(missing == Truth.NO ? State.NEVER : State.MISSING);
    }
    return Value.of(new BigDecimal(Objects.requireNonNull(answers.get(id)).toString()));
  }

  private Value chosen(String id, Map<String, Amount> cases) {
    var missing = missing(id);
    if (missing != null) {
      return Value.none(missing == Truth.NO ? State.NEVER : State.MISSING);
    }
    var chosen = cases.get(picked(id).getFirst().toString());
    return chosen == null ? Value.none(State.MISSING) : value(chosen);
  }

  private Value folded(List<Amount> parts, BinaryOperator<BigDecimal> operator) {
    var values = new ArrayList<Value>();
    parts.forEach(part -> values.add(value(part)));
    if (values.stream().anyMatch(v -> v.state() == State.NEVER)) {
      return Value.none(State.NEVER);
    }
    if (values.stream().anyMatch(v -> v.state() == State.MISSING)) {
      return Value.none(State.MISSING);
    }
    return Value.of(values.stream().map(Value::number).reduce(operator).orElseThrow());
  }
}
