package lv.celakarte.questionnaire.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/**
 * Proves a definition before it becomes public. What visitors by chance reach is reached; for
 * everything else a constraint solver is asked, which either finds a visitor or leaves nothing out.
 * Every visitor that is shown was confirmed by the engine. The same definition gives the same
 * result, unless the time is over.
 */
public final class Proving {

  /** What a person can be made to wait for. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int VISITORS_BY_CHANCE = 300;
  private static final int VISITORS_AT_A_GLANCE = 300;

  /** No single question may take more than this part of the patience. */
  private static final int PART = 30;

  /** How long the longest road map is, is nice to know; that one is too long is what matters. */
  private static final int SMALL_PART = 60;

  private final Definition definition;
  private final Surroundings surroundings;
  private final Progress progress;
  private final Duration patience;
  private final long end;
  private final Engine engine;
  private final Cover cover;
  private final Completion completion;
  private final List<Map<String, @Nullable Object>> crowd = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<Check, int[]> tallies = new EnumMap<>(Check.class);
  private final List<Finding> findings = new ArrayList<>();
  private final int everything;
  private int done;
  private int unconfirmed;

  private Proving(
      Definition definition,
      LocalDate day,
      Surroundings surroundings,
      Progress progress,
      Duration patience,
      int byChance) {
    this.definition = definition;
    this.surroundings = surroundings;
    this.progress = progress;
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
    this.engine = Engine.compile(definition, 0, day);
    this.cover = new Cover(definition, engine);
    this.completion = new Completion(engine, cover);
    this.everything = things();
    var visitors = new Visitors(cover, new Random(20_261_122));
    for (int i = 0; i < byChance; i++) {
      crowd.add(visitors.anybody());
    }
  }

  /** The definition has to be free of faults. */
  public static Proof prove(Definition definition, LocalDate day) {
    return prove(definition, day, Surroundings.since(day), Progress.SILENT, PATIENCE);
  }

  /**
   * The same for what the definition has to fit into.
   *
   * @param patience after so long, what is still open stays undecided
   */
  public static Proof prove(
      Definition definition,
      LocalDate day,
      Surroundings surroundings,
      Progress progress,
      Duration patience) {
    return new Proving(definition, day, surroundings, progress, patience, VISITORS_BY_CHANCE)
        .proof();
  }

  /**
   * What is certainly broken, as far as it can be told without the solver: for a definition that
   * was proven before, on a machine that has better things to do.
   */
  public static Proof glance(Definition definition, LocalDate day) {
    return new Proving(
            definition,
            day,
            Surroundings.since(day),
            Progress.SILENT,
            Duration.ZERO,
            VISITORS_AT_A_GLANCE)
        .glance();
  }

  private Proof glance() {
    upkeep();
    for (Map<String, @Nullable Object> visitor : crowd) {
      if (sureSteps(engine.walk(visitor), _ -> true) == 0) {
        broken(Check.NOBODY_WITHOUT_A_STEP, "", "", new Example(visitor, List.of()));
        break;
      }
    }
    return told();
  }

  /** By the solver alone, so that a test sees its work and nobody else's. */
  static Proof withoutChance(Definition definition, LocalDate day) {
    return new Proving(definition, day, Surroundings.since(day), Progress.SILENT, PATIENCE, 0)
        .proof();
  }

  private int things() {
    return definition.questions().size()
        + definition.questions().stream().mapToInt(question -> question.options().size()).sum()
        + definition.steps().size()
        + definition.situations().size()
        + 3;
  }

  private Proof proof() {
    upkeep();
    crowd.forEach(this::visit);
    for (int i = 0; i < definition.questions().size(); i++) {
      question(i);
    }
    definition.steps().forEach(this::step);
    IntStream.range(0, definition.situations().size()).forEach(this::situation);
    nobodyWithoutAStep();
    definition.steps().forEach(this::links);
    lengths();
    new OptionChecks(cover, crowd).all(this::options, this::left);
    return told();
  }

  private Proof told() {
    findings.sort(Comparator.comparing(finding -> !finding.blocking()));
    return new Proof(
        engine.day(),
        tallies.entrySet().stream()
            .map(entry -> new Proof.Tally(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
            .toList(),
        findings,
        cover.sampled(),
        unconfirmed);
  }

  private void upkeep() {
    var upkeep = new Upkeep(definition, surroundings);
    upkeep.parameters(told(Check.PARAMETER_VALID));
    upkeep.institutions(told(Check.INSTITUTION_EVERYWHERE));
    upkeep.texts(told(Check.TEXTS_COMPLETE));
  }

  private BiConsumer<String, @Nullable String> told(Check check) {
    return (subject, wrong) -> {
      looked(check);
      if (wrong != null) {
        broken(check, subject, wrong, null);
      }
    };
  }

  private void looked(Check check) {
    tallies.computeIfAbsent(check, _ -> new int[2])[0]++;
  }

  private void broken(Check check, String subject, String detail, @Nullable Example example) {
    wrong(new Finding(check, Finding.Verdict.BROKEN, subject, detail, example));
  }

  private void wrong(Finding finding) {
    findings.add(finding);
    tallies.computeIfAbsent(finding.check(), _ -> new int[2])[1]++;
  }

  private void step() {
    progress.at(++done, everything);
  }

  /** What is left of the patience, and never too long for one thing. */
  private Duration left() {
    return left(PART);
  }

  private Duration left(int part) {
    var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    var most = patience.dividedBy(part);
    return left.compareTo(most) < 0 ? left : most;
  }

  private void visit(Map<String, @Nullable Object> answers) {
    var walk = engine.walk(answers);
    var map = engine.roadMap(walk);
    walk.answered().forEach(place -> reached.add("q:" + place));
    Stream.concat(map.steps().stream(), map.further().stream())
        .filter(waypoint -> waypoint.certainty() == Certainty.YES)
        .forEach(waypoint -> reached.add("s:" + definition.steps().get(waypoint.step()).id()));
    map.situations().forEach(match -> reached.add("m:" + match.situation()));
  }

  private void question(int place) {
    reach(
        Check.QUESTION_REACHABLE,
        definition.questions().get(place).id(),
        "q:" + place,
        (encoding, _) -> encoding.gate(place).yes());
  }

  private void step(Step step) {
    reach(
        Check.STEP_REACHABLE,
        step.id(),
        "s:" + step.id(),
        (encoding, cnf) -> new Outcomes(definition, encoding, cnf).sure(step));
  }

  private void situation(int place) {
    var situation = definition.situations().get(place);
    reach(
        Check.SITUATION_REACHABLE,
        situation.document(),
        "m:" + place,
        (encoding, _) -> encoding.truth(situation.when()).yes());
  }

  /** Something that has to be so, as a literal. */
  @FunctionalInterface
  private interface Goal {
    int in(Encoding encoding, Cnf cnf);
  }

  private void reach(Check check, String subject, String key, Goal goal) {
    looked(check);
    step();
    if (reached.contains(key)) {
      return;
    }
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    cnf.clause(goal.in(encoding, cnf));
    switch (new Search(cnf, encoding.decisions()).run(left())) {
      case Search.Result.Found found -> {
        var visitor = completion.complete(encoding.answers(found::holds));
        visit(visitor);
        if (reached.contains(key)) {
          crowd.add(visitor);
        } else {
          unconfirmed(check, subject);
        }
      }
      case Search.Result.Impossible() -> unreachable(check, subject, encoding);
      case Search.Result.OutOfTime() -> undecided(check, subject);
    }
  }

  /** Where numbers were only sampled, "no way" means no more than that none was found. */
  private void unreachable(Check check, String subject, Encoding encoding) {
    boolean exact =
        encoding.questions().stream()
            .map(place -> definition.questions().get(place).id())
            .noneMatch(cover.sampled()::contains);
    if (exact) {
      broken(check, subject, "", null);
    } else {
      undecided(check, subject);
    }
  }

  private void undecided(Check check, String subject) {
    wrong(new Finding(check, Finding.Verdict.UNDECIDED, subject, "", null));
  }

  private void unconfirmed(Check check, String subject) {
    unconfirmed++;
    undecided(check, subject);
  }

  private void nobodyWithoutAStep() {
    looked(Check.NOBODY_WITHOUT_A_STEP);
    step();
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    for (var rule : definition.rules()) {
      cnf.clause(-encoding.truth(rule.when()).yes());
    }
    var asked = asked(encoding);
    show(
        Check.NOBODY_WITHOUT_A_STEP,
        "",
        new Search(cnf, encoding.decisions()).fewest(asked).run(left()),
        encoding,
        walk -> walk.complete() && sureSteps(walk, _ -> true) == 0,
        _ -> 0);
  }

  private List<Integer> asked(Encoding encoding) {
    return IntStream.range(0, definition.questions().size()).mapToObj(encoding::answered).toList();
  }

  private void links(Step step) {
    for (var other : definition.steps()) {
      if (step.excludes().contains(other.id())) {
        pair(Check.NO_EXCLUDED_PAIR, step, other, true);
      }
      if (step.depends().contains(other.id())) {
        pair(Check.DEPENDENCY_PRESENT, step, other, false);
      }
    }
  }

  /** Looks for somebody with the one step, and with (or without) the other. */
  private void pair(Check check, Step step, Step other, boolean with) {
    looked(check);
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    var outcomes = new Outcomes(definition, encoding, cnf);
    cnf.clause(outcomes.sure(step));
    cnf.clause(with ? outcomes.sure(other) : -outcomes.sure(other));
    var asked = asked(encoding);
    show(
        check,
        step.id() + "=" + other.id(),
        new Search(cnf, encoding.decisions()).fewest(asked).run(left()),
        encoding,
        walk ->
            walk.complete()
                && sureSteps(walk, step::equals) == 1
                && (sureSteps(walk, other::equals) == 1) == with,
        _ -> 0);
  }

  private void lengths() {
    tooMany(Check.URGENT_STEPS_FIT, step -> step.urgency() == Urgency.NOW);
    tooMany(Check.LENGTH, _ -> true);
  }

  private void tooMany(Check check, Predicate<Step> counted) {
    looked(check);
    step();
    var steps = definition.steps().stream().filter(counted).toList();
    if (steps.size() <= definition.atMost()) {
      return;
    }
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    var outcomes = new Outcomes(definition, encoding, cnf);
    var sure = steps.stream().map(outcomes::sure).toList();
    show(
        check,
        "",
        new Search(cnf, encoding.decisions())
            .atLeast(definition.atMost() + 1, sure)
            .most(sure)
            .run(left(SMALL_PART)),
        encoding,
        walk -> walk.complete() && sureSteps(walk, counted) > definition.atMost(),
        walk -> sureSteps(walk, counted));
  }

  private int sureSteps(Walk walk, Predicate<Step> counted) {
    var sure = new HashSet<String>();
    for (int i = 0; i < definition.rules().size(); i++) {
      if (engine.truth(i, walk) == Truth.YES) {
        sure.addAll(definition.rules().get(i).steps());
      }
    }
    return (int)
        definition.steps().stream()
            .filter(counted)
            .filter(step -> sure.contains(step.id()))
            .count();
  }

  /** A visitor who must not be there is shown, if there is one. */
  private void show(
      Check check,
      String subject,
      Search.Result result,
      Encoding encoding,
      Predicate<Walk> seen,
      ToIntFunction<Walk> number) {
    switch (result) {
      case Search.Result.Found found -> {
        var visitor = completion.complete(encoding.answers(found::holds));
        var walk = engine.walk(visitor);
        if (seen.test(walk)) {
          int counted = number.applyAsInt(walk);
          var detail = counted == 0 ? "" : Integer.toString(counted);
          broken(check, subject, detail, completion.example(visitor, seen));
        } else {
          unconfirmed(check, subject);
        }
      }
      case Search.Result.Impossible() -> {}
      case Search.Result.OutOfTime() -> undecided(check, subject);
    }
  }

  private void options(Question question, Map<String, OptionChecks.Outcome> options) {
    looked(Check.QUESTION_MATTERS);
    if (options.values().stream().allMatch(OptionChecks.Outcome.IDLE::equals)) {
      broken(Check.QUESTION_MATTERS, question.id(), "", null);
    }
    options.forEach((option, outcome) -> {
      looked(Check.OPTION_MATTERS);
      step();
      var subject = question.id() + "=" + option;
      switch (outcome) {
        case MATTERS -> {}
        case IDLE -> broken(Check.OPTION_MATTERS, subject, "", null);
        case UNDECIDED -> undecided(Check.OPTION_MATTERS, subject);
      }
    });
  }
}
