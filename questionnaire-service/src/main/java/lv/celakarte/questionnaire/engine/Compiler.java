package lv.celakarte.questionnaire.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Day;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
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
    return new Ask(
        question.id(),
        place,
        question.kind(),
        question.required(),
        question.shownIf() == null ? null : test(question.shownIf()),
        question.options().stream().map(Option::id).toArray(String[]::new),
        optionGates(question),
        bits(place, Option::exclusive),
        bits(place, Option::undecided),
        question.minimum(),
        question.maximum(),
        on(question.earliest()),
        on(question.latest()));
  }

  private long bits(int question, Predicate<Option> property) {
    var options = definition.questions().get(question).options();
    long bits = 0;
    for (int i = 0; i < options.size(); i++) {
      bits |= property.test(options.get(i)) ? 1L << i : 0;
    }
    return bits;
  }

  private @Nullable Test @Nullable [] optionGates(Question question) {
    if (question.options().stream().allMatch(option -> option.shownIf() == null)) {
      return null;
    }
    var gates = new @Nullable Test[question.options().size()];
    for (int i = 0; i < gates.length; i++) {
      var shownIf = question.options().get(i).shownIf();
      gates[i] = shownIf == null ? null : test(shownIf);
    }
    return gates;
  }

  private @Nullable LocalDate on(@Nullable Day day) {
    return day == null ? null : day.on(today);
  }

  Test test(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> Test.Several.all(tests(of));
      case Condition.Any(var of) -> Test.Several.any(tests(of));
      case Condition.Not(var of) -> new Test.Not(test(of));
      case Condition.Always() -> new Test.Always();
      case Condition.Is(var question, var option) -> ticked(question, List.of(option));
      case Condition.OneOf(var question, var options) -> ticked(question, options);
      case Condition.Includes(var question, var option) -> ticked(question, List.of(option));
      case Condition.Compares(var left, var relation, var right) ->
          new Test.Compared(calculation(left), relation, calculation(right));
      case Condition.Before(var question, var day) ->
          new Test.Dated(place(question), day.on(today).toEpochDay(), true);
      case Condition.After(var question, var day) ->
          new Test.Dated(place(question), day.on(today).toEpochDay(), false);
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
    return new Test.Ticked(place, bits, bits(place, Option::undecided));
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
      case Amount.Answer(var question) -> answered(place(question));
      case Amount.OfParameter(var id) ->
          new Calculation.Fixed(Parameters.value(definition, id, today));
      case Amount.ParameterOn(var id, var question) ->
          Parameters.on(definition, id, place(question));
      case Amount.DaysSince(var question) ->
          new Calculation.DaysSince(place(question), today.toEpochDay());
      case Amount.Count(var question) -> counted(place(question));
      case Amount.Named(var name) -> named(name);
      case Amount.Sum(var of) -> new Calculation.Sum(calculations(of));
      case Amount.Product(var of) -> new Calculation.Product(calculations(of));
      case Amount.Smallest(var of) -> new Calculation.Smallest(calculations(of));
      case Amount.Largest(var of) -> new Calculation.Largest(calculations(of));
      case Amount.Difference(var from, var less) ->
          new Calculation.Difference(calculation(from), calculation(less));
      case Amount.Ratio(var of, var to) -> new Calculation.Ratio(calculation(of), calculation(to));
      case Amount.Rounded(var of, var decimals, var rounding) ->
          new Calculation.Rounded(calculation(of), decimals, rounding.mode());
      case Amount.Ladder(var of, var rungs) ->
          new Calculation.Ladder(
              calculation(of), rungs.stream().map(this::rung).toArray(Calculation.Rung[]::new));
      case Amount.Choose(var question, var cases) -> chosen(question, cases);
    };
  }

  private Calculation answered(int place) {
    boolean money = definition.questions().get(place).kind() == Kind.MONEY;
    return new Calculation.Answered(place, money ? Sheet.CENTS : 0);
  }

  private Calculation counted(int place) {
    return new Calculation.Count(
        place, ~bits(place, Option::exclusive), bits(place, Option::undecided));
  }

  private Calculation.Rung rung(Amount.Rung rung) {
    return new Calculation.Rung(
        rung.bound() == null ? null : calculation(rung.bound()),
        rung.inclusive(),
        rung.value() == null ? null : calculation(rung.value()));
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
    return Calculation.Chosen.of(place, compiled);
  }
}
