package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Day;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the validity of a definition where its logic changes by itself: at every day on which a
 * parameter of a condition gets another value, and where a day that is counted from today passes a
 * day of the calendar that the same question is measured by.
 */
final class Periods {

  /** Nobody knows the law further ahead; also so far reaches what moves with today. */
  static final int YEARS_AHEAD = 5;

  /** More changes than this in five years are a slip of the pen. */
  static final int MOST = 60;

  private final Definition definition;
  private final Map<String, Set<LocalDate>> fixed = new HashMap<>();
  private final Map<String, Set<Integer>> moving = new HashMap<>();
  private final Set<String> parameters = new HashSet<>();

  Periods(Definition definition) {
    this.definition = definition;
    for (var question : definition.questions()) {
      day(question.id(), question.earliest());
      day(question.id(), question.latest());
    }
    definition.amounts().stream().map(NamedAmount::amount).forEach(this::amount);
    Cover.roots(definition).forEach(this::condition);
    var mentions = new Mentions(definition);
    Cover.roots(definition).forEach(mentions::in);
    parameters.addAll(mentions.parameters());
  }

  /** Whether it changes with the days what can be answered to a question, or what follows. */
  boolean moves(String question) {
    return fixed.containsKey(question) && moving.containsKey(question);
  }

  /** In the order of their days; more than {@link #MOST} when there are more cuts than that. */
  List<Period> of(LocalDate from, @Nullable LocalDate to) {
    var horizon = from.plusYears(YEARS_AHEAD);
    var last = to != null && to.isBefore(horizon) ? to : horizon;
    var periods = new ArrayList<Period>();
    var begin = from;
    for (LocalDate cut : cuts()) {
      if (cut.isAfter(from) && !cut.isAfter(last)) {
        periods.add(new Period(begin, cut.minusDays(1)));
        begin = cut;
      }
    }
    periods.add(new Period(begin, to));
    return periods;
  }

  private TreeSet<LocalDate> cuts() {
    var cuts = new TreeSet<LocalDate>();
    definition.parameters().stream()
        .filter(parameter -> parameters.contains(parameter.id()))
        .forEach(parameter -> cuts.addAll(changes(parameter)));
    for (var days : fixed.entrySet()) {
      for (LocalDate day : days.getValue()) {
        for (int offset : moving.getOrDefault(days.getKey(), Set.of())) {
          cuts.add(day.minusDays(offset));
          cuts.add(day.minusDays(offset).plusDays(1));
        }
      }
    }
    return cuts;
  }

  /** A parameter keeps its last value through a gap, so only beginnings change anything. */
  private static Set<LocalDate> changes(Parameter parameter) {
    var days = new HashSet<LocalDate>();
    parameter.values().forEach(value -> days.add(value.from()));
    return days;
  }

  private void day(String question, @Nullable Day day) {
    if (day != null && day.date() != null) {
      fixed(question, day.date());
    } else if (day != null) {
      moving(question, day.fromToday());
    }
  }

  private void fixed(String question, LocalDate day) {
    fixed.computeIfAbsent(question, _ -> new HashSet<>()).add(day);
  }

  private void moving(String question, int offset) {
    moving.computeIfAbsent(question, _ -> new HashSet<>()).add(offset);
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(this::condition);
      case Condition.Any(var of) -> of.forEach(this::condition);
      case Condition.Not(var of) -> condition(of);
      case Condition.Before(var question, var day) -> day(question, day);
      case Condition.After(var question, var day) -> day(question, day);
      case Condition.Compares(var left, _, var right) -> {
        amount(left);
        amount(right);
        since(left, right);
      }
      case Condition.Always _,
          Condition.Holds _,
          Condition.Is _,
          Condition.OneOf _,
          Condition.Includes _ -> {}
    }
  }

  /** Days that have passed beside a number are a day counted from today. */
  private void since(Amount left, Amount right) {
    var mentions = new Mentions(definition).in(left).in(right);
    var values = new HashSet<>(mentions.constants());
    definition.parameters().stream()
        .filter(parameter -> mentions.parameters().contains(parameter.id()))
        .forEach(parameter -> parameter.values().forEach(value -> values.add(value.value())));
    for (String question : mentions.questions()) {
      for (BigDecimal value : values) {
        if (moving.containsKey(question) && value.abs().intValue() <= longest()) {
          moving(question, -value.intValue());
        }
      }
    }
  }

  private static int longest() {
    return (int) ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(100));
  }

  private void amount(Amount amount) {
    switch (amount) {
      case Amount.DaysSince(var question) -> moving(question, 0);
      case Amount.ParameterOn(var parameter, var question) ->
          definition.parameters().stream()
              .filter(candidate -> candidate.id().equals(parameter))
              .forEach(found -> changes(found).forEach(day -> fixed(question, day)));
      case Amount.Sum(var of) -> of.forEach(this::amount);
      case Amount.Product(var of) -> of.forEach(this::amount);
      case Amount.Smallest(var of) -> of.forEach(this::amount);
      case Amount.Largest(var of) -> of.forEach(this::amount);
      case Amount.Difference(var from, var less) -> {
        amount(from);
        amount(less);
      }
      case Amount.Ratio(var of, var to) -> {
        amount(of);
        amount(to);
      }
      case Amount.Rounded(var of, _, _) -> amount(of);
      case Amount.Choose(_, var cases) -> cases.values().forEach(this::amount);
      case Amount.Ladder(var of, var rungs) -> {
        amount(of);
        rungs.forEach(this::rung);
      }
      case Amount.Fixed _,
          Amount.Answer _,
          Amount.OfParameter _,
          Amount.Named _,
          Amount.Count _ -> {}
    }
  }

  private void rung(Amount.Rung rung) {
    if (rung.bound() != null) {
      amount(rung.bound());
    }
    if (rung.value() != null) {
      amount(rung.value());
    }
  }
}
