package lv.celakarte.questionnaire.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Due;
import lv.celakarte.questionnaire.definition.Outcome;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Urgency;
import org.jspecify.annotations.Nullable;

/** From what the rules say to the steps of a road map, in their order. */
final class Routing {

  /** So near a last day makes a step as urgent as this, whatever it is by nature. */
  private static final int NOW_WITHIN = 2;

  private static final int WEEK_WITHIN = 7;
  private static final int MONTH_WITHIN = 31;
  private static final Urgency[] URGENCIES = Urgency.values();

  /** A deadline, compiled: the place of the question it runs from, or {@link Walk#NONE}. */
  private record Term(Due due, int question) {}

  private final Test[] rules;
  private final int atMost;
  private final LocalDate today;
  private final int[][] rulesOfStep;
  private final int[][] dependsOf;
  private final Urgency[] urgencies;
  private final @Nullable Urgency[] ofRule;
  private final @Nullable Term[] terms;
  private final Outcome[] outcomes;
  private final int[] rank;

  /** Each step behind all that it depends on. */
  private final int[] dependentsLast;

  Routing(Definition definition, Test[] rules, Map<String, Integer> questions, LocalDate today) {
    this.rules = rules;
    this.atMost = definition.atMost();
    this.today = today;
    var steps = definition.steps();
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < steps.size(); i++) {
      places.put(steps.get(i).id(), i);
    }
    rulesOfStep = steps.stream().map(s -> rulesOf(definition, s)).toArray(int[][]::new);
    dependsOf =
        steps.stream()
            .map(s -> s.depends().stream().mapToInt(id -> place(places, id)).toArray())
            .toArray(int[][]::new);
    urgencies = steps.stream().map(Step::urgency).toArray(Urgency[]::new);
    ofRule = definition.rules().stream().map(r -> r.urgency()).toArray(Urgency[]::new);
    terms = steps.stream().map(s -> term(s.due(), questions)).toArray(Term[]::new);
    outcomes =
        steps.stream()
            .map(s -> s.outcome() == null ? Outcome.SELF_HELP : s.outcome())
            .toArray(Outcome[]::new);
    rank = ranks(steps);
    dependentsLast = sorted();
  }

  private static int place(Map<String, Integer> places, String id) {
    var place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("unknown step " + id);
    }
    return place;
  }

  private static int[] rulesOf(Definition definition, Step step) {
    return IntStream.range(0, definition.rules().size())
        .filter(i -> definition.rules().get(i).steps().contains(step.id()))
        .toArray();
  }

  private static @Nullable Term term(@Nullable Due due, Map<String, Integer> questions) {
    if (due == null) {
      return null;
    }
    return new Term(due, due.after() == null ? Walk.NONE : place(questions, due.after()));
  }

  /** The place of each step in the order that its author gave to steps of the same urgency. */
  private static int[] ranks(List<Step> steps) {
    var ranks = new int[steps.size()];
    var order =
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted((one, other) -> steps.get(one).order() - steps.get(other).order())
            .toList();
    for (int i = 0; i < ranks.length; i++) {
      ranks[order.get(i)] = i;
    }
    return ranks;
  }

  private int[] sorted() {
    var order = new int[rulesOfStep.length];
    var placed = new BitSet();
    int count = 0;
    for (int step = 0; step < order.length; step++) {
      count = place(step, placed, order, count);
    }
    return order;
  }

  /** A step in a circle with itself is a fault; here it only must not keep us for ever. */
  private int place(int step, BitSet placed, int[] order, int count) {
    int next = count;
    if (!placed.get(step)) {
      placed.set(step);
      for (int before : dependsOf[step]) {
        next = place(before, placed, order, next);
      }
      order[next++] = step;
    }
    return next;
  }

  RoadMap map(Sheet sheet, List<Match> matches) {
    int[] truths = new int[rules.length];
    for (int i = 0; i < rules.length; i++) {
      truths[i] = rules[i].eval(sheet);
    }
    var found = new Found(sheet, truths);
    var waypoints = found.waypoints();
    return shortened(waypoints, matches);
  }

  /** Sure steps come first when there is not room for all, but every list keeps its order. */
  private RoadMap shortened(List<Waypoint> all, List<Match> matches) {
    var outcome = Outcome.SELF_HELP;
    int sure = 0;
    for (var waypoint : all) {
      if (waypoint.certainty() == Certainty.YES) {
        sure++;
        var level = outcomes[waypoint.step()];
        outcome = level.compareTo(outcome) > 0 ? level : outcome;
      }
    }
    int roomForMaybe = Math.max(0, atMost - sure);
    int roomForSure = atMost;
    var steps = new ArrayList<Waypoint>(Math.min(all.size(), atMost));
    var further = new ArrayList<Waypoint>();
    for (var waypoint : all) {
      boolean fits = waypoint.certainty() == Certainty.YES ? roomForSure-- > 0 : roomForMaybe-- > 0;
      (fits ? steps : further).add(waypoint);
    }
    return new RoadMap(steps, further, matches, outcome);
  }

  /** The steps that no rule wants for this visitor, with the answers why. */
  List<Declined> declined(Sheet sheet) {
    var declined = new ArrayList<Declined>();
    var evidence = new Evidence(sheet.asks.length);
    for (int step = 0; step < rulesOfStep.length; step++) {
      if (Arrays.stream(rulesOfStep[step]).allMatch(r -> rules[r].eval(sheet) == Truth.IS_NO)) {
        for (int rule : rulesOfStep[step]) {
          rules[rule].evidence(sheet, evidence);
        }
        declined.add(new Declined(step, evidence.taken()));
      }
    }
    return declined;
  }

  /** What one walk leads to. */
  private final class Found {
    private final Sheet sheet;
    private final int[] truths;

    /** How each step stands: no, unknown or yes. */
    private final int[] best = new int[rulesOfStep.length];

    private final int[] urgency = new int[rulesOfStep.length];
    private final @Nullable LocalDate[] deadlines = new LocalDate[rulesOfStep.length];
    private final Evidence evidence;

    Found(Sheet sheet, int[] truths) {
      this.sheet = sheet;
      this.truths = truths;
      this.evidence = new Evidence(sheet.asks.length);
    }

    List<Waypoint> waypoints() {
      int count = 0;
      for (int step = 0; step < best.length; step++) {
        count += weighed(step);
      }
      hurryUp();
      return inOrder(count);
    }

    private int weighed(int step) {
      int most = Truth.IS_NO;
      for (int rule : rulesOfStep[step]) {
        most = Math.max(most, truths[rule]);
      }
      best[step] = most;
      if (most == Truth.IS_NO) {
        return 0;
      }
      int soonest = urgencies[step].ordinal();
      for (int rule : rulesOfStep[step]) {
        var raised = ofRule[rule];
        if (raised != null && truths[rule] == most) {
          soonest = Math.min(soonest, raised.ordinal());
        }
      }
      deadlines[step] = deadline(terms[step]);
      urgency[step] = Math.min(soonest, urgencyOf(deadlines[step]));
      return 1;
    }

    private @Nullable LocalDate deadline(@Nullable Term term) {
      if (term == null) {
        return null;
      }
      if (term.question == Walk.NONE) {
        return term.due.from(today);
      }
      var day = sheet.day(term.question);
      return day == null ? null : term.due.from(day);
    }

    private int urgencyOf(@Nullable LocalDate deadline) {
      if (deadline == null) {
        return Urgency.LATER.ordinal();
      }
      long left = deadline.toEpochDay() - today.toEpochDay();
      if (left <= NOW_WITHIN) {
        return Urgency.NOW.ordinal();
      }
      if (left <= WEEK_WITHIN) {
        return Urgency.WEEK.ordinal();
      }
      return left <= MONTH_WITHIN ? Urgency.MONTH.ordinal() : Urgency.LATER.ordinal();
    }

    /** What has to come before an urgent step is as urgent. */
    private void hurryUp() {
      for (int i = dependentsLast.length - 1; i >= 0; i--) {
        int step = dependentsLast[i];
        if (best[step] == Truth.IS_NO) {
          continue;
        }
        for (int before : dependsOf[step]) {
          urgency[before] = Math.min(urgency[before], urgency[step]);
        }
      }
    }

    private List<Waypoint> inOrder(int count) {
      long[] keys = new long[count];
      int next = 0;
      for (int step = 0; step < best.length; step++) {
        if (best[step] != Truth.IS_NO) {
          keys[next++] = ((long) urgency[step] << 42) | ((long) rank[step] << 21) | step;
        }
      }
      Arrays.sort(keys);
      var waypoints = new ArrayList<Waypoint>(count);
      var done = new BitSet();
      for (long key : keys) {
        add((int) (key & 0x1FFFFF), waypoints, done);
      }
      return waypoints;
    }

    private void add(int step, List<Waypoint> waypoints, BitSet done) {
      if (best[step] == Truth.IS_NO || done.get(step)) {
        return;
      }
      done.set(step);
      for (int before : dependsOf[step]) {
        add(before, waypoints, done);
      }
      waypoints.add(waypoint(step));
    }

    private Waypoint waypoint(int step) {
      boolean sure = best[step] == Truth.IS_YES;
      var by = new ArrayList<Integer>(1);
      var missing = sure ? null : new BitSet();
      for (int rule : rulesOfStep[step]) {
        if (truths[rule] == best[step]) {
          by.add(rule);
          if (missing == null) {
            rules[rule].evidence(sheet, evidence);
          } else {
            rules[rule].missing(sheet, missing);
          }
        }
      }
      return new Waypoint(
          step,
          sure ? Certainty.YES : Certainty.MAYBE,
          by,
          evidence.taken(),
          missing == null ? List.of() : missing.stream().boxed().toList(),
          URGENCIES[urgency[step]],
          deadlines[step],
          before(step));
    }

    private List<Integer> before(int step) {
      if (dependsOf[step].length == 0) {
        return List.of();
      }
      return Arrays.stream(dependsOf[step])
          .filter(before -> best[before] != Truth.IS_NO)
          .boxed()
          .toList();
    }
  }
}
