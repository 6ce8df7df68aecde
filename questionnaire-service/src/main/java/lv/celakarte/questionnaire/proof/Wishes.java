package lv.celakarte.questionnaire.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Question;

/**
 * Answers that a visitor should give so that a condition may come true. Where there are several
 * ways, one is drawn; numbers are left to chance.
 */
final class Wishes {

  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Map<String, Set<String>> unwanted = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, Condition> conditions = new HashMap<>();
  private final Map<String, Amount> amounts = new HashMap<>();
  private final RandomGenerator random;

  Wishes(Definition definition, RandomGenerator random) {
    this.random = random;
    definition.questions().forEach(question -> questions.put(question.id(), question));
    for (NamedCondition named : definition.conditions()) {
      conditions.put(named.id(), named.when());
    }
    for (NamedAmount named : definition.amounts()) {
      amounts.put(named.id(), named.amount());
    }
  }

  Set<String> wanted(String question) {
    return wanted.getOrDefault(question, Set.of());
  }

  Set<String> unwanted(String question) {
    return unwanted.getOrDefault(question, Set.of());
  }

  /** The question must not be skipped. */
  boolean needed(String question) {
    return answered.contains(question);
  }

  void ask(Question question) {
    if (answered.add(question.id()) && question.shownIf() != null) {
      want(question.shownIf(), true);
    }
  }

  void want(Condition condition, boolean truth) {
    switch (condition) {
      case Condition.Always() -> {}
      case Condition.All(var of) -> several(of, truth, truth);
      case Condition.Any(var of) -> several(of, truth, !truth);
      case Condition.Not(var of) -> want(of, !truth);
      case Condition.Holds(var name) -> want(require(conditions, name), truth);
      case Condition.Is(var question, var option) -> option(question, List.of(option), truth);
      case Condition.OneOf(var question, var options) -> option(question, options, truth);
      case Condition.Includes(var question, var option) -> option(question, List.of(option), truth);
      case Condition.Before(var question, _) -> question(question, truth);
      case Condition.After(var question, _) -> question(question, truth);
      case Condition.Compares(var left, _, var right) -> {
        amount(left, truth);
        amount(right, truth);
      }
    }
  }

  private void several(List<Condition> parts, boolean truth, boolean every) {
    if (every) {
      parts.forEach(part -> want(part, truth));
    } else {
      want(parts.get(random.nextInt(parts.size())), truth);
    }
  }

  private void question(String id, boolean truth) {
    if (truth) {
      ask(require(questions, id));
    }
  }

  private void option(String id, List<String> options, boolean truth) {
    if (truth) {
      ask(require(questions, id));
      var drawn = options.get(random.nextInt(options.size()));
      wanted.computeIfAbsent(id, _ -> new HashSet<>()).add(drawn);
    } else {
      unwanted.computeIfAbsent(id, _ -> new HashSet<>()).addAll(options);
    }
  }

  private void amount(Amount amount, boolean truth) {
    switch (amount) {
      case Amount.Fixed(_) -> {}
      case Amount.OfParameter(_) -> {}
      case Amount.ParameterOn(_, var question) -> question(question, truth);
      case Amount.DaysSince(var question) -> question(question, truth);
      case Amount.Count(var question) -> question(question, truth);
      case Amount.Rounded(var of, _, _) -> amount(of, truth);
      case Amount.Ladder(var of, _) -> amount(of, truth);
      case Amount.Answer(var question) -> question(question, truth);
      case Amount.Named(var name) -> amount(require(amounts, name), truth);
      case Amount.Sum(var of) -> of.forEach(part -> amount(part, truth));
      case Amount.Product(var of) -> of.forEach(part -> amount(part, truth));
      case Amount.Smallest(var of) -> of.forEach(part -> amount(part, truth));
      case Amount.Largest(var of) -> of.forEach(part -> amount(part, truth));
      case Amount.Difference(var from, var less) -> {
        amount(from, truth);
        amount(less, truth);
      }
      case Amount.Ratio(var of, var to) -> {
        amount(of, truth);
        amount(to, truth);
      }
      case Amount.Choose(var question, _) -> question(question, truth);
    }
  }

  private static <T> T require(Map<String, T> named, String name) {
    return Objects.requireNonNull(named.get(name), name);
  }
}
