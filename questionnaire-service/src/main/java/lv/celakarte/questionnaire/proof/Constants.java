package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;

/** The plain numbers that are written into the logic of a definition. */
final class Constants implements Iterable<BigDecimal> {

  private final List<BigDecimal> found = new ArrayList<>();

  Constants(Definition definition) {
    definition.rules().forEach(rule -> in(rule.when()));
    definition.situations().forEach(situation -> in(situation.when()));
    definition.conditions().forEach(named -> in(named.when()));
    definition.amounts().forEach(named -> in(named.amount()));
    for (var question : definition.questions()) {
      if (question.shownIf() != null) {
        in(question.shownIf());
      }
    }
  }

  @Override
  public Iterator<BigDecimal> iterator() {
    return found.iterator();
  }

  private void in(Condition condition) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(this::in);
      case Condition.Any(var of) -> of.forEach(this::in);
      case Condition.Not(var of) -> in(of);
      case Condition.Compares(var left, _, var right) -> {
        in(left);
        in(right);
      }
      case Condition.Always _,
          Condition.Is _,
          Condition.OneOf _,
          Condition.Includes _,
          Condition.Before _,
          Condition.After _,
          Condition.Holds _ -> {}
    }
  }

  private void in(Amount amount) {
    switch (amount) {
      case Amount.Fixed(var value) -> found.add(value);
      case Amount.Sum(var of) -> of.forEach(this::in);
      case Amount.Product(var of) -> of.forEach(this::in);
      case Amount.Smallest(var of) -> of.forEach(this::in);
      case Amount.Largest(var of) -> of.forEach(this::in);
      case Amount.Difference(var from, var less) -> {
        in(from);
        in(less);
      }
      case Amount.Ratio(var of, var to) -> {
        in(of);
        in(to);
      }
      case Amount.Choose(_, var cases) -> cases.values().forEach(this::in);
      case Amount.Rounded(var of, _, _) -> in(of);
      case Amount.Ladder(var of, var rungs) -> {
        in(of);
        rungs.forEach(this::in);
      }
      case Amount.Answer _,
          Amount.OfParameter _,
          Amount.ParameterOn _,
          Amount.DaysSince _,
          Amount.Count _,
          Amount.Named _ -> {}
    }
  }

  private void in(Amount.Rung rung) {
    if (rung.bound() != null) {
      in(rung.bound());
    }
    if (rung.value() != null) {
      in(rung.value());
    }
  }
}
