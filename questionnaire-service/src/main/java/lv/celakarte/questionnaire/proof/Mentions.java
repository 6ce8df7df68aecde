package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;

/** What conditions and amounts speak of, followed through all names. */
public final class Mentions {

  private final Map<String, Amount> amounts = new HashMap<>();
  private final Map<String, Condition> conditions = new HashMap<>();
  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<BigDecimal> constants = new LinkedHashSet<>();

  public Mentions(Definition definition) {
    definition.amounts().forEach(named -> amounts.put(named.id(), named.amount()));
    definition.conditions().forEach(named -> conditions.put(named.id(), named.when()));
  }

  /** The questions that were spoken of. */
  public Set<String> questions() {
    return questions;
  }

  Set<String> parameters() {
    return parameters;
  }

  Set<BigDecimal> constants() {
    return constants;
  }

  /** Looks through a condition, too. */
  public Mentions in(Condition condition) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(this::in);
      case Condition.Any(var of) -> of.forEach(this::in);
      case Condition.Not(var of) -> in(of);
      case Condition.Always() -> {}
      case Condition.Is(var question, _) -> questions.add(question);
      case Condition.OneOf(var question, _) -> questions.add(question);
      case Condition.Includes(var question, _) -> questions.add(question);
      case Condition.Before(var question, _) -> questions.add(question);
      case Condition.After(var question, _) -> questions.add(question);
      case Condition.Compares(var left, _, var right) -> in(left).in(right);
      case Condition.Holds(var name) -> in(conditions.getOrDefault(name, new Condition.Always()));
    }
    return this;
  }

  private void in(Amount.Rung rung) {
    if (rung.bound() != null) {
      in(rung.bound());
    }
    if (rung.value() != null) {
      in(rung.value());
    }
  }

  Mentions in(Amount amount) {
    switch (amount) {
      case Amount.Fixed(var value) -> constants.add(value);
      case Amount.OfParameter(var parameter) -> parameters.add(parameter);
      case Amount.Answer(var question) -> questions.add(question);
      case Amount.Named(var name) ->
          in(amounts.getOrDefault(name, new Amount.Fixed(BigDecimal.ZERO)));
      case Amount.Sum(var of) -> of.forEach(this::in);
      case Amount.Product(var of) -> of.forEach(this::in);
      case Amount.Smallest(var of) -> of.forEach(this::in);
      case Amount.Largest(var of) -> of.forEach(this::in);
      case Amount.Difference(var from, var less) -> in(from).in(less);
      case Amount.Ratio(var of, var to) -> in(of).in(to);
      case Amount.ParameterOn(var parameter, var question) -> {
        parameters.add(parameter);
        questions.add(question);
      }
      case Amount.DaysSince(var question) -> questions.add(question);
      case Amount.Count(var question) -> questions.add(question);
      case Amount.Rounded(var of, _, _) -> in(of);
      case Amount.Ladder(var of, var rungs) -> {
        in(of);
        rungs.forEach(this::in);
      }
      case Amount.Choose(var question, var cases) -> {
        questions.add(question);
        cases.values().forEach(this::in);
      }
    }
    return this;
  }
}
