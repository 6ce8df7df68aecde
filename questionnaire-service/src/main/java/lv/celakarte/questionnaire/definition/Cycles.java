package lv.celakarte.questionnaire.definition;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows names through conditions and amounts: to themselves (a fault), or to the questions. */
final class Cycles {

  private final Map<String, NamedAmount> amounts;
  private final Map<String, NamedCondition> conditions;
  private final Set<String> seenAmounts = new HashSet<>();
  private final Set<String> seenConditions = new HashSet<>();
  private final Set<String> questions = new HashSet<>();

  Cycles(Map<String, NamedAmount> amounts, Map<String, NamedCondition> conditions) {
    this.amounts = amounts;
    this.conditions = conditions;
  }

  boolean reaches(NamedAmount named) {
    follow(named.amount());
    return seenAmounts.contains(named.id());
  }

  boolean reaches(NamedCondition named) {
    follow(named.when());
    return seenConditions.contains(named.id());
  }

  Set<String> questionsOf(NamedAmount named) {
    follow(named.amount());
    return questions;
  }

  Set<String> questionsOf(NamedCondition named) {
    follow(named.when());
    return questions;
  }

  private void follow(Condition condition) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(this::follow);
      case Condition.Any(var of) -> of.forEach(this::follow);
      case Condition.Not(var of) -> follow(of);
      case Condition.Always() -> {}
      case Condition.Is(var question, _) -> questions.add(question);
      case Condition.OneOf(var question, _) -> questions.add(question);
      case Condition.Includes(var question, _) -> questions.add(question);
      case Condition.Before(var question, _) -> questions.add(question);
      case Condition.After(var question, _) -> questions.add(question);
      case Condition.Compares(var left, _, var right) -> {
        follow(left);
        follow(right);
      }
      case Condition.Holds(var name) -> {
        var named = conditions.get(name);
        if (seenConditions.add(name) && named != null) {
          follow(named.when());
        }
      }
    }
  }

  private void follow(Amount amount) {
    switch (amount) {
      case Amount.Fixed(_) -> {}
      case Amount.OfParameter(_) -> {}
      case Amount.Answer(var question) -> questions.add(question);
      case Amount.DaysSince(var question) -> questions.add(question);
      case Amount.Count(var question) -> questions.add(question);
      case Amount.ParameterOn(_, var question) -> questions.add(question);
      case Amount.Rounded(var of, _, _) -> follow(of);
      case Amount.Ladder(var of, var rungs) -> {
        follow(of);
        rungs.forEach(this::follow);
      }
      case Amount.Sum(var of) -> of.forEach(this::follow);
      case Amount.Product(var of) -> of.forEach(this::follow);
      case Amount.Smallest(var of) -> of.forEach(this::follow);
      case Amount.Largest(var of) -> of.forEach(this::follow);
      case Amount.Difference(var from, var less) -> {
        follow(from);
        follow(less);
      }
      case Amount.Ratio(var of, var to) -> {
        follow(of);
        follow(to);
      }
      case Amount.Choose(var question, var cases) -> {
        questions.add(question);
        cases.values().forEach(this::follow);
      }
      case Amount.Named(var name) -> {
        var named = amounts.get(name);
        if (seenAmounts.add(name) && named != null) {
          follow(named.amount());
        }
      }
    }
  }

  private void follow(Amount.Rung rung) {
    if (rung.bound() != null) {
      follow(rung.bound());
    }
    if (rung.value() != null) {
      follow(rung.value());
    }
  }
}
