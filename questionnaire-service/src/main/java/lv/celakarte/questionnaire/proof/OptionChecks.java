package lv.celakarte.questionnaire.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Whether each option matters: whether there are two visitors who answer everything alike but for
 * this option and end differently, by a step, a situation or a further question. An option of many
 * is ticked or not, or stands alone against "none of these"; an option of one is chosen or another
 * one is.
 */
final class OptionChecks {

  /** How it stands with an option. */
  enum Outcome {
    MATTERS,
    IDLE,
    UNDECIDED
  }

  /** Is told about every option of a question. */
  @FunctionalInterface
  interface Told {
    void of(Question question, Map<String, Outcome> options);
  }

  private static final int ENOUGH_VISITORS = 60;

  private final Definition definition;
  private final Cover cover;
  private final Engine engine;
  private final List<Map<String, @Nullable Object>> crowd;
  private final Memory memory;
  private final Map<String, Set<String>> behind = new LinkedHashMap<>();
  private final Map<Condition, Set<String>> reaching = new IdentityHashMap<>();
  private final List<BitSet> ruleSteps;

  OptionChecks(Cover cover, List<Map<String, @Nullable Object>> crowd, Memory memory) {
    this.cover = cover;
    this.memory = memory;
    this.definition = cover.definition();
    this.engine = cover.engine();
    this.crowd = crowd;
    this.ruleSteps = definition.rules().stream().map(this::stepsOf).toList();
  }

  private BitSet stepsOf(Rule rule) {
    var steps = new BitSet();
    for (int i = 0; i < definition.steps().size(); i++) {
      steps.set(i, rule.steps().contains(definition.steps().get(i).id()));
    }
    return steps;
  }

  void all(Told told, Supplier<Duration> left) {
    for (var question : definition.questions()) {
      if (question.kind().choice()) {
        var basis =
            memory.basis(engine, Cover.roots(definition).filter(when -> leadsTo(when, question)));
        told.of(question, memory.options(question.id(), basis, () -> outcomes(question, left)));
      }
    }
  }

  private Map<String, Outcome> outcomes(Question question, Supplier<Duration> left) {
    var mattering = seenByChance(question);
    var outcomes = new LinkedHashMap<String, Outcome>();
    for (var option : question.options()) {
      boolean seen = mattering.contains(option.id());
      outcomes.put(option.id(), seen ? Outcome.MATTERS : solved(question, option, left.get()));
    }
    return outcomes;
  }

  /** Most options show their effect as soon as one visitor answers differently. */
  private Set<String> seenByChance(Question question) {
    var mattering = new HashSet<String>();
    int visitors = 0;
    for (Map<String, @Nullable Object> visitor : crowd) {
      boolean enough = visitors >= ENOUGH_VISITORS || mattering.size() == question.options().size();
      if (!enough && visitor.get(question.id()) != null) {
        visitors++;
        if (question.kind() == Kind.MULTIPLE) {
          ticked(question, visitor, mattering);
        } else {
          chosen(question, visitor, mattering);
        }
      }
    }
    return mattering;
  }

  /** The options that this visitor could choose. */
  private List<String> offered(Question question, Map<String, @Nullable Object> visitor) {
    long offered = engine.walk(visitor).offered(engine.place(question.id()));
    return IntStream.range(0, question.options().size())
        .filter(i -> (offered & 1L << i) != 0)
        .mapToObj(question.optionIds()::get)
        .toList();
  }

  private void chosen(
      Question question, Map<String, @Nullable Object> visitor, Set<String> mattering) {
    var offered = offered(question, visitor);
    var outcomes = offered.stream().map(option -> end(question, visitor, option)).toList();
    if (new HashSet<>(outcomes).size() > 1) {
      mattering.addAll(offered);
    }
  }

  private void ticked(
      Question question, Map<String, @Nullable Object> visitor, Set<String> mattering) {
    var excluding = question.options().stream().filter(Option::exclusive).map(Option::id).toList();
    var plain = new ArrayList<>(strings(visitor.get(question.id())));
    plain.removeAll(excluding);
    var offered = offered(question, visitor);
    var exclusive = excluding.stream().filter(offered::contains).toList();
    for (var option : offered) {
      if (!mattering.contains(option)) {
        var without = new ArrayList<>(plain);
        without.remove(option);
        var with = new ArrayList<>(without);
        with.add(option);
        boolean differs;
        if (exclusive.contains(option)) {
          differs = !plain.isEmpty() && differ(question, visitor, List.of(option), plain);
        } else if (without.isEmpty()) {
          differs = exclusive.stream().anyMatch(e -> differ(question, visitor, with, List.of(e)));
        } else {
          differs = differ(question, visitor, with, without);
        }
        if (differs) {
          mattering.add(option);
        }
      }
    }
  }

  private static List<String> strings(@Nullable Object answer) {
    return answer instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private boolean differ(
      Question question, Map<String, @Nullable Object> visitor, Object one, Object other) {
    return !end(question, visitor, one).equals(end(question, visitor, other));
  }

  /** Everything that an answer can change for this visitor. */
  private record End(BitSet sure, BitSet possible, BitSet met, List<Integer> asked, int open) {}

  /** As far as the other answers carry; a question that opens is a difference by itself. */
  private End end(Question question, Map<String, @Nullable Object> visitor, Object answer) {
    var answers = new LinkedHashMap<>(visitor);
    answers.put(question.id(), answer);
    var walk = engine.walk(answers);
    var sure = new BitSet();
    var possible = new BitSet();
    for (int i = 0; i < ruleSteps.size(); i++) {
      var truth = engine.truth(i, walk);
      if (truth != Truth.NO) {
        possible.or(ruleSteps.get(i));
      }
      if (truth == Truth.YES) {
        sure.or(ruleSteps.get(i));
      }
    }
    var met = new BitSet();
    for (int i = 0; i < definition.situations().size(); i++) {
      met.set(i, engine.inSituation(i, walk) == Truth.YES);
    }
    return new End(sure, possible, met, walk.answered(), walk.open());
  }

  private Outcome solved(Question question, Option option, Duration limit) {
    int place = engine.place(question.id());
    var cnf = new Cnf();
    var one = new Encoding(cover, cnf);
    var other = one.twin(place);
    cnf.clause(one.gate(place).yes());
    var differences = differences(question, cnf, one, other);
    if (differences.isEmpty()) {
      return Outcome.IDLE;
    }
    cnf.clause(differences.stream().mapToInt(Integer::intValue).toArray());
    alike(question, option, cnf, one.potential(place), other.potential(place));
    var decisions = new ArrayList<>(one.decisions());
    decisions.addAll(other.decisions());
    return switch (new Search(cnf, decisions).run(limit)) {
      case Search.Result.Found _ -> Outcome.MATTERS;
      case Search.Result.Impossible() -> Outcome.IDLE;
      case Search.Result.OutOfTime() -> Outcome.UNDECIDED;
    };
  }

  /** Both answer the question; one has the option, the other has not. */
  private static void alike(
      Question question, Option option, Cnf cnf, Encoding.Potential one, Encoding.Potential other) {
    int at = question.options().indexOf(option);
    cnf.clause(-one.skip());
    cnf.clause(-other.skip());
    cnf.clause(one.choices().get(at));
    cnf.clause(-other.choices().get(at));
    if (question.kind() != Kind.MULTIPLE || option.exclusive()) {
      return;
    }
    var same = new ArrayList<Integer>();
    var alone = new ArrayList<Integer>();
    var exclusive = new ArrayList<Integer>();
    for (int i = 0; i < question.options().size(); i++) {
      if (i != at) {
        same.add(-cnf.differ(one.choices().get(i), other.choices().get(i)));
        alone.add(-one.choices().get(i));
        if (question.options().get(i).exclusive()) {
          exclusive.add(other.choices().get(i));
        }
      }
    }
    alone.add(cnf.or(exclusive));
    cnf.clause(cnf.and(same), cnf.and(alone));
  }

  private List<Integer> differences(Question question, Cnf cnf, Encoding one, Encoding other) {
    var differences = new ArrayList<Integer>();
    var first = new Outcomes(definition, one, cnf);
    var second = new Outcomes(definition, other, cnf);
    for (Step step : definition.steps()) {
      var rules = definition.rules().stream().filter(r -> r.steps().contains(step.id()));
      if (rules.map(Rule::when).anyMatch(when -> leadsTo(when, question))) {
        differences.add(cnf.differ(first.sure(step), second.sure(step)));
        differences.add(cnf.differ(first.out(step), second.out(step)));
      }
    }
    for (var situation : definition.situations()) {
      if (leadsTo(situation.when(), question)) {
        differences.add(
            cnf.differ(one.truth(situation.when()).yes(), other.truth(situation.when()).yes()));
      }
    }
    for (int i = 0; i < definition.questions().size(); i++) {
      var shownIf = definition.questions().get(i).shownIf();
      if (shownIf != null && leadsTo(shownIf, question)) {
        differences.add(cnf.differ(one.gate(i).yes(), other.gate(i).yes()));
      }
    }
    differences.removeIf(literal -> literal == Cnf.FALSE);
    return differences;
  }

  private boolean leadsTo(Condition condition, Question question) {
    return reaching.computeIfAbsent(condition, this::reached).contains(question.id());
  }

  /** All questions on which a condition depends, also by what is asked at all. */
  private Set<String> reached(Condition condition) {
    var all = new HashSet<String>();
    for (String id : new Mentions(definition).in(condition).questions()) {
      all.add(id);
      all.addAll(behind(id));
    }
    return all;
  }

  /** All questions on which it depends whether a question is asked, and with which options. */
  private Set<String> behind(String id) {
    var known = behind.get(id);
    if (known != null) {
      return known;
    }
    var found = new HashSet<String>();
    behind.put(id, found);
    var question = definition.questions().get(engine.place(id));
    var gates =
        Stream.concat(
            Stream.ofNullable(question.shownIf()),
            question.options().stream().map(Option::shownIf).flatMap(Stream::ofNullable));
    gates.forEach(gate -> {
      for (String earlier : new Mentions(definition).in(gate).questions()) {
        found.add(earlier);
        found.addAll(behind(earlier));
      }
    });
    return found;
  }
}
