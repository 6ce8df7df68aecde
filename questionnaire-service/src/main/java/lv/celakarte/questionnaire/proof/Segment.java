package lv.celakarte.questionnaire.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** The proof for the days of one period, as far as it is not known from earlier ones. */
final class Segment {

  /** How long the longest road map is, is nice to know; that one is too long is what matters. */
  private static final int SMALL_PART = 60;

  /** No single question may take more than this part of the patience. */
  private static final int PART = 30;

  private final Definition definition;
  private final Engine engine;
  private final Cover cover;
  private final Completion completion;
  private final Memory memory;
  private final List<Map<String, @Nullable Object>> crowd;
  private final List<Map<String, @Nullable Object>> here;
  private final Clockwork clockwork;
  private final Set<String> reached = new HashSet<>();
  private final Map<Check, int[]> tallies = new EnumMap<>(Check.class);
  private final List<Finding> findings = new ArrayList<>();
  private int unconfirmed;

  /** How much time is left, and who wants to know how far it has come. */
  interface Clockwork {

    /** What is left of the patience, and never more than such a part of the whole. */
    Duration left(int part);

    void step();
  }

  /** {@code crowd}: visitors of whom much is seen at once; those that are found join them. */
  Segment(
      Cover cover, Memory memory, List<Map<String, @Nullable Object>> crowd, Clockwork clockwork) {
    this.definition = cover.definition();
    this.engine = cover.engine();
    this.cover = cover;
    this.completion = new Completion(engine, cover);
    this.memory = memory;
    this.crowd = crowd;
    this.here = new ArrayList<>(crowd.stream().filter(v -> engine.walk(v).complete()).toList());
    this.clockwork = clockwork;
  }

  List<Finding> findings() {
    return findings;
  }

  Map<Check, int[]> tallies() {
    return tallies;
  }

  int unconfirmed() {
    return unconfirmed;
  }

  void prove() {
    here.forEach(this::visit);
    for (int i = 0; i < definition.questions().size(); i++) {
      question(i);
    }
    definition.steps().forEach(this::step);
    IntStream.range(0, definition.situations().size()).forEach(this::situation);
    nobodyWithoutAStep();
    definition.steps().forEach(this::links);
    lengths();
    new OptionChecks(cover, here, memory).all(this::options, () -> clockwork.left(PART));
  }

  /** Somebody who is left with nothing, if chance has brought one. */
  Optional<Finding> emptyHanded() {
    return here.stream()
        .filter(visitor -> sureSteps(engine.walk(visitor), _ -> true) == 0)
        .findFirst()
        .map(visitor ->
            broken(Check.NOBODY_WITHOUT_A_STEP, "", "", new Example(visitor, List.of())));
  }

  private void looked(Check check) {
    tallies.computeIfAbsent(check, _ -> new int[1])[0]++;
  }

  private void known(Check check, String subject, Object basis, Supplier<Optional<Finding>> find) {
    memory.of(check, subject, basis, find).ifPresent(findings::add);
  }

  private static Finding broken(
      Check check, String subject, String detail, @Nullable Example example) {
    return new Finding(check, Finding.Verdict.BROKEN, subject, detail, example);
  }

  private static Finding undecided(Check check, String subject) {
    return new Finding(check, Finding.Verdict.UNDECIDED, subject, "", null);
  }

  private Finding unconfirmed(Check check, String subject) {
    unconfirmed++;
    return undecided(check, subject);
  }

  private Object basis(Stream<Condition> conditions) {
    return memory.basis(engine, conditions);
  }

  private Stream<Condition> rulesOf(Step step) {
    return definition.rules().stream()
        .filter(rule -> rule.steps().contains(step.id()))
        .map(Rule::when);
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
    var question = definition.questions().get(place);
    reach(
        Check.QUESTION_REACHABLE,
        question.id(),
        "q:" + place,
        Stream.ofNullable(question.shownIf()),
        (encoding, _) -> encoding.gate(place).yes());
  }

  private void step(Step step) {
    reach(
        Check.STEP_REACHABLE,
        step.id(),
        "s:" + step.id(),
        rulesOf(step),
        (encoding, cnf) -> new Outcomes(definition, encoding, cnf).sure(step));
  }

  private void situation(int place) {
    Situation situation = definition.situations().get(place);
    reach(
        Check.SITUATION_REACHABLE,
        situation.document(),
        "m:" + place,
        Stream.of(situation.when()),
        (encoding, _) -> encoding.truth(situation.when()).yes());
  }

  /** Something that has to be so, as a literal. */
  @FunctionalInterface
  private interface Goal {
    int in(Encoding encoding, Cnf cnf);
  }

  private void reach(Check check, String subject, String key, Stream<Condition> behind, Goal goal) {
    looked(check);
    clockwork.step();
    if (!reached.contains(key)) {
      known(check, subject, basis(behind), () -> reached(check, subject, key, goal));
    }
  }

  private Optional<Finding> reached(Check check, String subject, String key, Goal goal) {
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    cnf.clause(goal.in(encoding, cnf));
    return switch (new Search(cnf, encoding.decisions()).run(clockwork.left(PART))) {
      case Search.Result.Found found -> {
        var visitor = completion.complete(encoding.answers(found::holds));
        visit(visitor);
        if (reached.contains(key)) {
          crowd.add(visitor);
          here.add(visitor);
          yield Optional.empty();
        }
        yield Optional.of(unconfirmed(check, subject));
      }
      case Search.Result.Impossible() -> Optional.of(unreachable(check, subject, encoding));
      case Search.Result.OutOfTime() -> Optional.of(undecided(check, subject));
    };
  }

  /** Where numbers were only sampled, "no way" means no more than that none was found. */
  private Finding unreachable(Check check, String subject, Encoding encoding) {
    boolean exact =
        encoding.questions().stream()
            .map(place -> definition.questions().get(place).id())
            .noneMatch(cover.sampled()::contains);
    return exact ? broken(check, subject, "", null) : undecided(check, subject);
  }

  private void nobodyWithoutAStep() {
    looked(Check.NOBODY_WITHOUT_A_STEP);
    clockwork.step();
    known(
        Check.NOBODY_WITHOUT_A_STEP,
        "",
        basis(definition.rules().stream().map(Rule::when)),
        this::withoutAStep);
  }

  private Optional<Finding> withoutAStep() {
    if (definition.rules().stream().anyMatch(Segment::forEverybody)) {
      return Optional.empty();
    }
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    for (var rule : definition.rules()) {
      cnf.clause(-encoding.truth(rule.when()).yes());
    }
    var asked = asked(encoding);
    return shown(
        Check.NOBODY_WITHOUT_A_STEP,
        "",
        new Search(cnf, encoding.decisions()).fewest(asked).run(clockwork.left(PART)),
        encoding,
        walk -> walk.complete() && sureSteps(walk, _ -> true) == 0,
        _ -> 0);
  }

  private static boolean forEverybody(Rule rule) {
    return rule.when() instanceof Condition.Always && !rule.steps().isEmpty();
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

  private void pair(Check check, Step step, Step other, boolean with) {
    looked(check);
    var subject = step.id() + "=" + other.id();
    known(
        check,
        subject,
        basis(Stream.concat(rulesOf(step), rulesOf(other))),
        () -> together(check, subject, step, other, with));
  }

  /** Looks for somebody with the one step, and with (or without) the other. */
  private Optional<Finding> together(
      Check check, String subject, Step step, Step other, boolean with) {
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    var outcomes = new Outcomes(definition, encoding, cnf);
    cnf.clause(outcomes.sure(step));
    cnf.clause(with ? outcomes.sure(other) : -outcomes.sure(other));
    var asked = asked(encoding);
    return shown(
        check,
        subject,
        new Search(cnf, encoding.decisions()).fewest(asked).run(clockwork.left(PART)),
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
    clockwork.step();
    var steps = definition.steps().stream().filter(counted).toList();
    if (steps.size() > definition.atMost()) {
      known(
          check,
          "",
          basis(steps.stream().flatMap(this::rulesOf)),
          () -> tooLong(check, steps, counted));
    }
  }

  private Optional<Finding> tooLong(Check check, List<Step> steps, Predicate<Step> counted) {
    var cnf = new Cnf();
    var encoding = new Encoding(cover, cnf);
    var outcomes = new Outcomes(definition, encoding, cnf);
    var sure = steps.stream().map(outcomes::sure).toList();
    return shown(
        check,
        "",
        new Search(cnf, encoding.decisions())
            .atLeast(definition.atMost() + 1, sure)
            .most(sure)
            .run(clockwork.left(SMALL_PART)),
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
  private Optional<Finding> shown(
      Check check,
      String subject,
      Search.Result result,
      Encoding encoding,
      Predicate<Walk> seen,
      ToIntFunction<Walk> number) {
    return switch (result) {
      case Search.Result.Found found -> {
        var visitor = completion.complete(encoding.answers(found::holds));
        var walk = engine.walk(visitor);
        if (!seen.test(walk)) {
          yield Optional.of(unconfirmed(check, subject));
        }
        int counted = number.applyAsInt(walk);
        var detail = counted == 0 ? "" : Integer.toString(counted);
        yield Optional.of(broken(check, subject, detail, completion.example(visitor, seen)));
      }
      case Search.Result.Impossible() -> Optional.empty();
      case Search.Result.OutOfTime() -> Optional.of(undecided(check, subject));
    };
  }

  private void options(Question question, Map<String, OptionChecks.Outcome> options) {
    looked(Check.QUESTION_MATTERS);
    if (options.values().stream().allMatch(OptionChecks.Outcome.IDLE::equals)) {
      findings.add(broken(Check.QUESTION_MATTERS, question.id(), "", null));
    }
    options.forEach((option, outcome) -> {
      looked(Check.OPTION_MATTERS);
      clockwork.step();
      var subject = question.id() + "=" + option;
      switch (outcome) {
        case MATTERS -> {}
        case IDLE -> findings.add(broken(Check.OPTION_MATTERS, subject, "", null));
        case UNDECIDED -> findings.add(undecided(Check.OPTION_MATTERS, subject));
      }
    });
  }
}
