package lv.celakarte.questionnaire.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/**
 * Looks for people whose road map differs between two versions: the solver gets both versions at
 * once and one person who answers both alike, as far as both ask the same. Every example was
 * confirmed by the engine of both.
 */
public final class Comparing {

  private static final int MOST_CLASSES = 3;
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

  private final Version before;
  private final Version after;
  private final long end;
  private final List<Impact.Change> changes = new ArrayList<>();
  private final List<String> undecided = new ArrayList<>();

  /** A version with what is needed to search it. */
  private record Version(Definition definition, Engine engine, Cover cover, Completion completion) {

    static Version of(Definition definition, LocalDate day) {
      var engine = Engine.compile(definition, 0, day);
      var cover = new Cover(definition, engine);
      return new Version(definition, engine, cover, new Completion(engine, cover));
    }

    boolean sure(String step, Walk walk) {
      for (int i = 0; i < definition.rules().size(); i++) {
        if (definition.rules().get(i).steps().contains(step)
            && engine.truth(i, walk) == Truth.YES) {
          return true;
        }
      }
      return false;
    }

    Optional<Question> question(String id) {
      int place = engine.place(id);
      return place == Walk.NONE ? Optional.empty() : Optional.of(definition.questions().get(place));
    }
  }

  private Comparing(Definition before, Definition after, LocalDate day, Duration patience) {
    this.before = Version.of(before, day);
    this.after = Version.of(after, day);
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Both definitions have to be free of faults. */
  public static Impact compare(
      Definition before, Definition after, LocalDate day, Duration patience) {
    return new Comparing(before, after, day, patience).impact();
  }

  private Impact impact() {
    shareValues();
    var steps = new LinkedHashSet<String>();
    after.definition().steps().forEach(step -> steps.add(step.id()));
    before.definition().steps().forEach(step -> steps.add(step.id()));
    for (String step : steps) {
      if (!sameLogic(step)) {
        search(step, Impact.Way.GAINED);
        search(step, Impact.Way.LOST);
      }
    }
    return new Impact(changes, undecided);
  }

  /** A threshold of one version has to be seen in the other, too. */
  private void shareValues() {
    for (var question : after.definition().questions()) {
      var other = before.question(question.id());
      if (other.isPresent() && other.get().kind() == question.kind()) {
        before.cover().take(question.id(), after.cover().values(question.id()));
        after.cover().take(question.id(), before.cover().values(question.id()));
      }
    }
  }

  /** Nothing on which the step depends was changed. */
  private boolean sameLogic(String step) {
    return dependencies(before, step).equals(dependencies(after, step));
  }

  private static Set<Object> dependencies(Version version, String step) {
    var found = new LinkedHashSet<Object>();
    var definition = version.definition();
    var mentions = new Mentions(definition);
    for (var rule : definition.rules()) {
      if (rule.steps().contains(step)) {
        found.add(rule.when());
        mentions.in(rule.when());
      }
    }
    var open = new ArrayList<>(mentions.questions());
    var seen = new LinkedHashSet<>(open);
    for (int i = 0; i < open.size(); i++) {
      var question = version.question(open.get(i)).orElseThrow();
      found.add(shape(question));
      if (question.shownIf() != null) {
        mentions.in(question.shownIf()).questions().stream().filter(seen::add).forEach(open::add);
      }
    }
    definition.conditions().forEach(named -> found.add(List.of("c", named.id(), named.when())));
    definition.amounts().forEach(named -> found.add(List.of("a", named.id(), named.amount())));
    for (String parameter : mentions.parameters()) {
      found.add(List.of("p", parameter, version.engine().figure(parameter)));
    }
    return Set.copyOf(found);
  }

  /** A question without its words. */
  private static List<Object> shape(Question question) {
    var shape = new ArrayList<Object>();
    shape.add(question.id());
    shape.add(question.kind());
    shape.add(question.required());
    shape.add(Optional.ofNullable(question.shownIf()));
    question
        .options()
        .forEach(option -> shape.add(List.of(option.id(), option.exclusive(), option.undecided())));
    shape.add(Optional.ofNullable(question.minimum()));
    shape.add(Optional.ofNullable(question.maximum()));
    shape.add(Optional.ofNullable(question.earliest()));
    shape.add(Optional.ofNullable(question.latest()));
    return shape;
  }

  private void search(String step, Impact.Way way) {
    var cnf = new Cnf();
    var old = new Encoding(before.cover(), cnf);
    var fresh = new Encoding(after.cover(), cnf);
    int then = sure(before, old, cnf, step);
    int now = sure(after, fresh, cnf, step);
    cnf.clause(way == Impact.Way.GAINED ? now : then);
    cnf.clause(way == Impact.Way.GAINED ? -then : -now);
    onePerson(cnf, old, fresh);
    var examples = new ArrayList<Example>();
    boolean more = true;
    while (more && examples.size() < MOST_CLASSES) {
      var decisions = new ArrayList<>(fresh.decisions());
      decisions.addAll(old.decisions());
      switch (new Search(cnf, decisions).run(left())) {
        case Search.Result.Found found -> {
          var example = example(step, way, old, fresh, found);
          if (example == null) {
            undecided.add(step);
            more = false;
          } else {
            examples.add(example);
            exclude(cnf, fresh, found, example);
          }
        }
        case Search.Result.Impossible() -> more = false;
        case Search.Result.OutOfTime() -> {
          undecided.add(step);
          more = false;
        }
      }
    }
    if (!examples.isEmpty()) {
      changes.add(new Impact.Change(way, step, examples, more));
    }
  }

  private Duration left() {
    var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    return left.compareTo(LONGEST_SEARCH) < 0 ? left : LONGEST_SEARCH;
  }

  private static int sure(Version version, Encoding encoding, Cnf cnf, String id) {
    return version.definition().steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .map((Step step) -> new Outcomes(version.definition(), encoding, cnf).sure(step))
        .orElse(Cnf.FALSE);
  }

  /** What both versions ask is answered alike; answers that only one knows are left aside. */
  private void onePerson(Cnf cnf, Encoding old, Encoding fresh) {
    var asked = new LinkedHashSet<String>();
    old.questions().forEach(place -> asked.add(before.definition().questions().get(place).id()));
    fresh.questions().forEach(place -> asked.add(after.definition().questions().get(place).id()));
    for (String id : asked) {
      var then = before.question(id);
      var now = after.question(id);
      if (then.isPresent() && now.isPresent() && then.get().kind() == now.get().kind()) {
        var ours = old.potential(before.engine().place(id));
        var theirs = fresh.potential(after.engine().place(id));
        var known = answers(before.cover(), then.get(), ours);
        var knownNow = answers(after.cover(), now.get(), theirs);
        known.forEach((answer, literal) -> same(cnf, literal, knownNow.get(answer)));
        knownNow.forEach((answer, literal) -> same(cnf, literal, known.get(answer)));
        same(cnf, ours.skip(), theirs.skip());
      }
    }
  }

  private static Map<Object, Integer> answers(
      Cover cover, Question question, Encoding.Potential potential) {
    var answers = new HashMap<Object, Integer>();
    var states = cover.answered(question);
    for (int i = 0; i < states.size(); i++) {
      answers.put(Objects.requireNonNull(states.get(i).answer()), potential.choices().get(i));
    }
    return answers;
  }

  private static void same(Cnf cnf, int one, @Nullable Integer other) {
    if (other == null) {
      cnf.clause(-one);
    } else {
      cnf.clause(-one, other);
      cnf.clause(one, -other);
    }
  }

  private @Nullable Example example(
      String step, Impact.Way way, Encoding old, Encoding fresh, Search.Result.Found found) {
    var then = old.answers(found::holds);
    var visitor = after.completion().complete(fresh.answers(found::holds));
    Predicate<Walk> differs = walk -> differs(step, way, walk, then);
    return differs.test(after.engine().walk(visitor))
        ? after.completion().example(visitor, differs)
        : null;
  }

  /** The same person in the version before: their answers, and what only that version asks. */
  private boolean differs(
      String step, Impact.Way way, Walk now, Map<String, @Nullable Object> then) {
    var answers = new LinkedHashMap<>(then);
    for (int place : now.answered()) {
      var id = after.definition().questions().get(place).id();
      if (before.engine().place(id) != Walk.NONE) {
        answers.put(id, now.value(place));
      }
    }
    boolean sureNow = after.sure(step, now);
    boolean sureThen =
        before.sure(step, before.engine().walk(before.completion().complete(answers)));
    return way == Impact.Way.GAINED ? sureNow && !sureThen : sureThen && !sureNow;
  }

  /** The next example has to differ in what makes this one. */
  private void exclude(Cnf cnf, Encoding fresh, Search.Result.Found found, Example example) {
    var clause = new ArrayList<Integer>();
    for (String id : example.telling()) {
      int place = after.engine().place(id);
      if (fresh.questions().contains(place)) {
        var potential = fresh.potential(place);
        potential
            .choices()
            .forEach(choice -> {
              if (found.holds(choice)) {
                clause.add(-choice);
              }
            });
        if (found.holds(potential.skip())) {
          clause.add(-potential.skip());
        }
      }
    }
    cnf.clause(clause.stream().mapToInt(Integer::intValue).toArray());
  }
}
