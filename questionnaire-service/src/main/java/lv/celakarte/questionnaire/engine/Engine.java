package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire, compiled for one day. Immutable and without memory of visitors;
 * any number of threads may use it.
 */
public final class Engine {

  private final Definition definition;
  private final int version;
  private final LocalDate day;
  private final Ask[] asks;
  private final Map<String, Integer> places = new HashMap<>();
  private final Test[] rules;
  private final Routing routing;
  private final Test[] situations;
  private final Map<String, Calculation> figures = new HashMap<>();

  private Engine(Definition definition, int version, LocalDate day) {
    this.definition = definition;
    this.version = version;
    this.day = day;
    var compiler = new Compiler(definition, day);
    asks = compiler.asks();
    for (var ask : asks) {
      places.put(ask.id(), ask.place());
    }
    rules = definition.rules().stream().map(r -> compiler.test(r.when())).toArray(Test[]::new);
    situations =
        definition.situations().stream().map(s -> compiler.test(s.when())).toArray(Test[]::new);
    routing = new Routing(definition, rules, places, day);
    for (var named : definition.amounts()) {
      figures.put(named.id(), compiler.calculation(named.amount()));
    }
    for (var parameter : definition.parameters()) {
      figures.put(
          parameter.id(), new Calculation.Fixed(Parameters.value(definition, parameter.id(), day)));
    }
  }

  /** The definition has to be free of faults. */
  public static Engine compile(Definition definition, int version, LocalDate day) {
    return new Engine(definition, version, day);
  }

  public Definition definition() {
    return definition;
  }

  public int version() {
    return version;
  }

  /** The day whose parameters and bounds are compiled in. */
  public LocalDate day() {
    return day;
  }

  /** The place of a question, or {@link Walk#NONE}. */
  public int place(String question) {
    return places.getOrDefault(question, Walk.NONE);
  }

  public @Nullable LocalDate earliest(int question) {
    return asks[question].earliest();
  }

  public @Nullable LocalDate latest(int question) {
    return asks[question].latest();
  }

  /** Replays the answers from the first question. */
  public Walk walk(Map<String, ? extends @Nullable Object> answers) {
    var sheet = new Sheet(asks, definition.conditions().size());
    var answered = new ArrayList<Integer>();
    var refusals = new ArrayList<Refusal>();
    var dropped = new ArrayList<String>();
    int open = Walk.NONE;
    int openCount = 0;
    for (var ask : asks) {
      int gate = ask.gate(sheet);
      if (gate == Truth.IS_YES) {
        take(ask, answers, sheet, refusals, dropped);
        if (sheet.given[ask.place()] == Given.OPEN) {
          open = open == Walk.NONE ? ask.place() : open;
          openCount++;
        } else {
          answered.add(ask.place());
        }
        sheet.forget();
      } else {
        sheet.given[ask.place()] = gate == Truth.IS_NO ? Given.NOT_ASKED : Given.PENDING;
        sheet.forget();
      }
    }
    unknownNames(answers, refusals);
    dropped(answers, sheet, open, dropped);
    return new Walk(sheet, open, openCount, answered, dropped, refusals);
  }

  private static void take(
      Ask ask,
      Map<String, ? extends @Nullable Object> answers,
      Sheet sheet,
      List<Refusal> refusals,
      List<String> dropped) {
    sheet.given[ask.place()] = Given.OPEN;
    ask.offer(sheet);
    if (answers.containsKey(ask.id())) {
      var refusal = ask.read(answers.get(ask.id()), sheet);
      if (refusal != null) {
        refusals.add(refusal);
      } else if (sheet.given[ask.place()] == Given.STALE) {
        sheet.given[ask.place()] = Given.OPEN;
        dropped.add(ask.id());
      }
    }
  }

  private void unknownNames(
      Map<String, ? extends @Nullable Object> answers, List<Refusal> refusals) {
    for (String name : answers.keySet()) {
      if (!places.containsKey(name)) {
        refusals.add(new Refusal(name, Refusal.Code.UNKNOWN_QUESTION, null));
      }
    }
  }

  /** While a question is open, an answer behind it may still come to apply: it is not dropped. */
  private void dropped(
      Map<String, ? extends @Nullable Object> answers,
      Sheet sheet,
      int open,
      List<String> dropped) {
    for (var ask : asks) {
      var given = sheet.given[ask.place()];
      boolean unreached = given == Given.NOT_ASKED || (given == Given.PENDING && open == Walk.NONE);
      if (unreached && answers.containsKey(ask.id())) {
        dropped.add(ask.id());
      }
    }
  }

  public RoadMap roadMap(Walk walk) {
    return routing.map(walk.sheet(), matches(walk.sheet()));
  }

  /** The steps that are not for this visitor, with the answers why. */
  public List<Declined> declined(Walk walk) {
    return routing.declined(walk.sheet());
  }

  /** Whether this walk is in a situation; without the road map. */
  public Truth inSituation(int situation, Walk walk) {
    return Truth.of(situations[situation].eval(walk.sheet()));
  }

  private List<Match> matches(Sheet sheet) {
    var matches = new ArrayList<Match>();
    var evidence = new Evidence(asks.length);
    for (int i = 0; i < situations.length; i++) {
      if (situations[i].eval(sheet) == Truth.IS_YES) {
        situations[i].evidence(sheet, evidence);
        matches.add(new Match(i, evidence.taken()));
      }
    }
    return matches;
  }

  /** What one rule says to this walk; for the try-out with its trace. */
  public Truth truth(int rule, Walk walk) {
    return Truth.of(rules[rule].eval(walk.sheet()));
  }

  /** What any condition over this definition says to this walk; for showing why a rule does. */
  public Truth truth(Condition condition, Walk walk) {
    return Truth.of(new Compiler(definition, day).test(condition).eval(walk.sheet()));
  }

  /** What any amount over this definition is for this walk; empty while an answer is missing. */
  public Optional<BigDecimal> value(Amount amount, Walk walk) {
    var calculation = new Compiler(definition, day).calculation(amount);
    return Optional.ofNullable(calculation.value(walk.sheet()));
  }

  /** A parameter or a named amount for this visitor; empty while an answer is missing. */
  public Optional<BigDecimal> figure(String name, Walk walk) {
    var calculation = figures.get(name);
    return calculation == null
        ? Optional.empty()
        : Optional.ofNullable(calculation.value(walk.sheet()));
  }

  /** A parameter or an amount that is the same for everybody. */
  public Optional<BigDecimal> figure(String name) {
    return figure(name, walk(Map.of()));
  }
}
