package lv.celakarte.questionnaire.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Step;
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
  private final int[][] rulesOfStep;
  private final int[] stepOrder;
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
    rulesOfStep = definition.steps().stream().map(step -> rulesOf(step)).toArray(int[][]::new);
    stepOrder = ordered();
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

  private int[] rulesOf(Step step) {
    return IntStream.range(0, definition.rules().size())
        .filter(i -> definition.rules().get(i).steps().contains(step.id()))
        .toArray();
  }

  private int[] ordered() {
    var steps = definition.steps();
    return IntStream.range(0, steps.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Step>comparing(
                steps::get, Comparator.comparing(Step::urgency).thenComparingInt(Step::order)))
        .mapToInt(Integer::intValue)
        .toArray();
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
    int open = Walk.NONE;
    int openCount = 0;
    for (var ask : asks) {
      int gate = ask.gate(sheet);
      if (gate == Truth.IS_YES) {
        take(ask, answers, sheet, refusals);
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
    return new Walk(sheet, open, openCount, answered, dropped(answers, sheet, open), refusals);
  }

  private static void take(
      Ask ask,
      Map<String, ? extends @Nullable Object> answers,
      Sheet sheet,
      List<Refusal> refusals) {
    sheet.given[ask.place()] = Given.OPEN;
    if (answers.containsKey(ask.id())) {
      var refusal = ask.read(answers.get(ask.id()), sheet);
      if (refusal != null) {
        refusals.add(refusal);
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
  private List<String> dropped(
      Map<String, ? extends @Nullable Object> answers, Sheet sheet, int open) {
    var dropped = new ArrayList<String>();
    for (var ask : asks) {
      var given = sheet.given[ask.place()];
      boolean unreached = given == Given.NOT_ASKED || (given == Given.PENDING && open == Walk.NONE);
      if (unreached && answers.containsKey(ask.id())) {
        dropped.add(ask.id());
      }
    }
    return dropped;
  }

  public RoadMap roadMap(Walk walk) {
    var sheet = walk.sheet();
    int[] truths = new int[rules.length];
    for (int i = 0; i < rules.length; i++) {
      truths[i] = rules[i].eval(sheet);
    }
    var sure = new ArrayList<Waypoint>();
    var all = new ArrayList<Waypoint>();
    for (int step : stepOrder) {
      var waypoint = waypoint(step, truths, sheet);
      if (waypoint != null) {
        all.add(waypoint);
        if (waypoint.certainty() == Certainty.YES) {
          sure.add(waypoint);
        }
      }
    }
    return shortened(all, sure, matches(sheet));
  }

  private @Nullable Waypoint waypoint(int step, int[] truths, Sheet sheet) {
    int best = Truth.IS_NO;
    for (int rule : rulesOfStep[step]) {
      best = Math.max(best, truths[rule]);
    }
    if (best == Truth.IS_NO) {
      return null;
    }
    var by = new ArrayList<Integer>();
    var evidence = new Evidence();
    var missing = new BitSet();
    for (int rule : rulesOfStep[step]) {
      if (truths[rule] == best) {
        by.add(rule);
        if (best == Truth.IS_YES) {
          rules[rule].evidence(sheet, evidence);
        } else {
          rules[rule].missing(sheet, missing);
        }
      }
    }
    var certainty = best == Truth.IS_YES ? Certainty.YES : Certainty.MAYBE;
    return new Waypoint(step, certainty, by, evidence.reasons(), missing.stream().boxed().toList());
  }

  /** Sure steps come first when there is not room for all, but every list keeps its order. */
  private RoadMap shortened(List<Waypoint> all, List<Waypoint> sure, List<Match> matches) {
    int roomForMaybe = Math.max(0, definition.atMost() - sure.size());
    int roomForSure = definition.atMost();
    var steps = new ArrayList<Waypoint>();
    var further = new ArrayList<Waypoint>();
    for (var waypoint : all) {
      boolean fits = waypoint.certainty() == Certainty.YES ? roomForSure-- > 0 : roomForMaybe-- > 0;
      (fits ? steps : further).add(waypoint);
    }
    return new RoadMap(steps, further, matches);
  }

  private List<Match> matches(Sheet sheet) {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < situations.length; i++) {
      if (situations[i].eval(sheet) == Truth.IS_YES) {
        var evidence = new Evidence();
        situations[i].evidence(sheet, evidence);
        matches.add(new Match(i, evidence.reasons()));
      }
    }
    return matches;
  }

  /** What one rule says to this walk; for the try-out with its trace. */
  public Truth truth(int rule, Walk walk) {
    return Truth.of(rules[rule].eval(walk.sheet()));
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
