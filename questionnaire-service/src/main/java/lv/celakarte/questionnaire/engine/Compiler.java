package lv.celakarte.questionnaire.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Day;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import org.jspecify.annotations.Nullable;

/** Replaces every name by a place, and every parameter by its value at one day. */
final class Compiler {

  private final Definition definition;
  private final LocalDate today;
  private final Map<String, Integer> questions = new HashMap<>();
  private final Map<String, NamedAmount> namedAmounts = new HashMap<>();
  private final Map<String, Calculation> amounts = new HashMap<>();
  private final Map<String, Integer> conditionPlaces = new HashMap<>();
  private final Map<String, Test> conditions = new HashMap<>();

  Compiler(Definition definition, LocalDate today) {
    this.definition = definition;
    this.today = today;
    for (int i = 0; i < definition.questions().size(); i++) {
      questions.put(definition.questions().get(i).id(), i);
    }
    for (int i = 0; i < definition.conditions().size(); i++) {
      conditionPlaces.put(definition.conditions().get(i).id(), i);
    }
    definition.amounts().forEach(named -> namedAmounts.put(named.id(), named));
  }

  Ask[] asks() {
    var asks = new Ask[definition.questions().size()];
    for (int i = 0; i < asks.length; i++) {
      asks[i] = ask(definition.questions().get(i), i);
    }
    return asks;
  }

  private Ask ask(Question question, int place) {
    long exclusive = 0;
    long undecided = 0;
    for (int i = 0; i < question.options().size(); i++) {
      exclusive |= question.options().get(i).exclusive() ? 1L << i : 0;
      undecided |= question.options().get(i).undecided() ? 1L << i : 0;
    }
    return new Ask(
        question.id(),
        place,
        question.kind(),
        question.required(),
        question.shownIf() == null ? null : test(question.shownIf()),
        question.options().stream().map(Option::id).toArray(String[]::new),
        exclusive,
        undecided,
        question.minimum(),
        question.maximum(),
        on(question.earliest()),
        on(question.latest()));
  }

  private @Nullable LocalDate on(@Nullable Day day) {
    return day == null ? null : day.on(today);
  }

  Test test(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> new Test.All(tests(of));
      case Condition.Any(var of) -> new Test.Any(tests(of));
      case Condition.Not(var of) -> new Test.Not(test(of));
      case Condition.Always() -> new Test.Always();
      case Condition.Is(var question, var option) -> ticked(question, List.of(option));
      case Condition.OneOf(var question, var options) -> ticked(question, options);
      case Condition.Includes(var question, var option) -> ticked(question, List.of(option));
      case Condition.Compares(var left, var relation, var right) ->
          new Test.Compared(calculation(left), relation, calculation(right));
      case Condition.Before(var question, var day) ->
          new Test.Dated(place(question), day.on(today), true);
      case Condition.After(var question, var day) ->
          new Test.Dated(place(question), day.on(today), false);
      case Condition.Holds(var name) -> held(name);
    };
  }

  private Test[] tests(List<Condition> conditions) {
    return conditions.stream().map(this::test).toArray(Test[]::new);
  }

  private int place(String question) {
    var place = questions.get(question);
    if (place == null) {
      throw new IllegalArgumentException("unknown question " + question);
    }
    return place;
  }

  private Test ticked(String id, List<String> options) {
    int place = place(id);
    var known = definition.questions().get(place).optionIds();
    long bits = 0;
    for (String option : options) {
      if (!known.contains(option)) {
        throw new IllegalArgumentException("unknown option " + id + "=" + option);
      }
      bits |= 1L << known.indexOf(option);
    }
    return new Test.Ticked(place, bits);
  }

  private Test held(String name) {
    var known = conditions.get(name);
    if (known != null) {
      return known;
    }
    NamedCondition named =
        definition.conditions().stream()
            .filter(candidate -> candidate.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown condition " + name));
    var held = new Test.Held(conditionPlaces.getOrDefault(name, 0), test(named.when()));
    conditions.put(name, held);
    return held;
  }

  Calculation calculation(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(var value) -> new Calculation.Fixed(value);
      case Amount.Answer(var question) -> new Calculation.Answered(place(question));
      case Amount.OfParameter(var id) ->
          new Calculation.Fixed(Parameters.value(definition, id, today));
      case Amount.Named(var name) -> named(name);
      case Amount.Sum(var of) -> new Calculation.Folded((a, b) -> a.add(b), calculations(of));
      case Amount.Product(var of) ->
          new Calculation.Folded((a, b) -> a.multiply(b), calculations(of));
      case Amount.Smallest(var of) -> new Calculation.Folded((a, b) -> a.min(b), calculations(of));
      case Amount.Largest(var of) -> new Calculation.Folded((a, b) -> a.max(b), calculations(of));
      case Amount.Difference(var from, var less) ->
          new Calculation.Folded((a, b) -> a.subtract(b), calculation(from), calculation(less));
      case Amount.Ratio(var of, var to) ->
          new Calculation.Folded(Calculation::ratio, calculation(of), calculation(to));
      case Amount.Choose(var question, var cases) -> chosen(question, cases);
    };
  }

  private Calculation[] calculations(List<Amount> amounts) {
    return amounts.stream().map(this::calculation).toArray(Calculation[]::new);
  }

  private Calculation named(String name) {
    var known = amounts.get(name);
    if (known != null) {
      return known;
    }
    var named = namedAmounts.get(name);
    if (named == null) {
      throw new IllegalArgumentException("unknown amount " + name);
    }
    var calculation = calculation(named.amount());
    amounts.put(name, calculation);
    return calculation;
  }

  private Calculation chosen(String question, Map<String, Amount> cases) {
    int place = place(question);
    var known = definition.questions().get(place).optionIds();
    var compiled = new @Nullable Calculation[known.size()];
    cases.forEach((option, amount) -> compiled[known.indexOf(option)] = calculation(amount));
    return new Calculation.Chosen(place, compiled);
  }
}
