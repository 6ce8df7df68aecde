package lv.celakarte.questionnaire.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A visitor as clauses. A condition becomes two literals, "surely" and "surely not"; neither means
 * that it is not known. Only the questions on which something depends are written down.
 */
final class Encoding {

  /** A condition, or whether a question is asked. */
  record Literals(int yes, int no) {

    static final Literals ALWAYS = new Literals(Cnf.TRUE, Cnf.FALSE);
    static final Literals NEVER = new Literals(Cnf.FALSE, Cnf.TRUE);
    static final Literals OPEN = new Literals(Cnf.FALSE, Cnf.FALSE);
  }

  /**
   * What a visitor would answer to a question if it was asked.
   *
   * @param choices one literal for each option or value
   */
  record Potential(List<Integer> choices, int skip) {}

  private final Cover cover;
  private final Cnf cnf;
  private final @Nullable Encoding twin;
  private final Set<Integer> different;
  private final Map<Integer, Potential> potentials = new TreeMap<>();
  private final Map<Integer, Literals> gates = new HashMap<>();
  private final Map<Condition, Literals> conditions = new IdentityHashMap<>();
  private final Map<String, Literals> held = new HashMap<>();
  private final Map<String, Condition> named = new HashMap<>();

  Encoding(Cover cover, Cnf cnf) {
    this(cover, cnf, null, Set.of());
  }

  private Encoding(Cover cover, Cnf cnf, @Nullable Encoding twin, Set<Integer> different) {
    this.cover = cover;
    this.cnf = cnf;
    this.twin = twin;
    this.different = different;
    for (NamedCondition condition : cover.definition().conditions()) {
      named.put(condition.id(), condition.when());
    }
  }

  /** Somebody who answers everything alike but for one question. */
  Encoding twin(int question) {
    return new Encoding(cover, cnf, this, Set.of(question));
  }

  private Question question(int place) {
    return cover.definition().questions().get(place);
  }

  Potential potential(int place) {
    if (twin != null && !different.contains(place)) {
      return twin.potential(place);
    }
    var known = potentials.get(place);
    if (known != null) {
      return known;
    }
    var fresh = fresh(question(place));
    potentials.put(place, fresh);
    offered(place, fresh);
    return fresh;
  }

  private Potential fresh(Question question) {
    var choices = new ArrayList<Integer>();
    cover.answered(question).forEach(_ -> choices.add(cnf.fresh()));
    int skip = question.required() ? Cnf.FALSE : cnf.fresh();
    var all = new ArrayList<>(choices);
    if (!question.required()) {
      all.add(skip);
    }
    if (question.kind() == Kind.MULTIPLE) {
      cnf.clause(all.stream().mapToInt(Integer::intValue).toArray());
      for (int i = 0; i < choices.size(); i++) {
        cnf.clause(-choices.get(i), -skip);
        if (question.options().get(i).exclusive()) {
          alone(i, choices);
        }
      }
    } else {
      cnf.exactlyOne(all);
    }
    return new Potential(List.copyOf(choices), skip);
  }

  /** What this visitor is not offered cannot be answered. */
  private void offered(int place, Potential potential) {
    for (int i = 0; i < question(place).options().size(); i++) {
      var shownIf = question(place).options().get(i).shownIf();
      if (shownIf != null) {
        cnf.clause(-potential.choices().get(i), -gate(place).yes(), -truth(shownIf).no());
      }
    }
  }

  private void alone(int option, List<Integer> choices) {
    for (int i = 0; i < choices.size(); i++) {
      if (i != option) {
        cnf.clause(-choices.get(option), -choices.get(i));
      }
    }
  }

  /** Whether a question is asked. */
  Literals gate(int place) {
    var known = gates.get(place);
    if (known == null) {
      var shownIf = question(place).shownIf();
      known = shownIf == null ? Literals.ALWAYS : truth(shownIf);
      gates.put(place, known);
    }
    return known;
  }

  /** Asked, and answered by something. */
  int answered(int place) {
    return cnf.and(gate(place).yes(), -potential(place).skip());
  }

  Literals truth(Condition condition) {
    var known = conditions.get(condition);
    if (known == null) {
      known = written(condition);
      conditions.put(condition, known);
    }
    return known;
  }

  private Literals written(Condition condition) {
    return switch (condition) {
      case Condition.All(var of) -> all(of.stream().map(this::truth).toList());
      case Condition.Any(var of) ->
          turned(all(of.stream().map(this::truth).map(Encoding::turned).toList()));
      case Condition.Not(var of) -> turned(truth(of));
      case Condition.Always() -> Literals.ALWAYS;
      case Condition.Holds(var name) -> held(name);
      case Condition.Is(var question, var option) -> ticked(question, Set.of(option));
      case Condition.OneOf(var question, var options) -> ticked(question, Set.copyOf(options));
      case Condition.Includes(var question, var option) -> ticked(question, Set.of(option));
      case Condition.Compares _, Condition.Before _, Condition.After _ -> table(condition);
    };
  }

  private Literals all(List<Literals> parts) {
    return new Literals(
        cnf.and(parts.stream().map(Literals::yes).toList()),
        cnf.or(parts.stream().map(Literals::no).toList()));
  }

  private static Literals turned(Literals literals) {
    return new Literals(literals.no(), literals.yes());
  }

  private Literals held(String name) {
    var known = held.get(name);
    if (known == null) {
      var condition = named.get(name);
      if (condition == null) {
        throw new IllegalArgumentException("unknown condition " + name);
      }
      known = truth(condition);
      held.put(name, known);
    }
    return known;
  }

  private int place(String question) {
    return cover.engine().place(question);
  }

  private Literals ticked(String id, Set<String> options) {
    int place = place(id);
    var gate = gate(place);
    var potential = potential(place);
    int wanted = anyOf(place, i -> options.contains(question(place).options().get(i).id()));
    int undecided = anyOf(place, i -> question(place).options().get(i).undecided());
    return new Literals(
        cnf.and(gate.yes(), wanted),
        cnf.or(gate.no(), cnf.and(gate.yes(), -wanted, -undecided, -potential.skip())));
  }

  private int anyOf(int place, IntPredicate wanted) {
    var choices = potential(place).choices();
    var literals = new ArrayList<Integer>();
    for (int i = 0; i < choices.size(); i++) {
      if (wanted.test(i)) {
        literals.add(choices.get(i));
      }
    }
    return cnf.or(literals);
  }

  private Literals table(Condition condition) {
    var leaf = cover.leafOf(condition);
    var literals = leaf.about().stream().map(question -> states(place(question.id()))).toList();
    return new Branching(cover.table(leaf), literals).from(0, 0, cover.table(leaf).length);
  }

  /** One literal for each of {@link Cover#states}. */
  private List<Integer> states(int place) {
    var gate = gate(place);
    var literals = new ArrayList<Integer>();
    values(place).forEach(value -> literals.add(cnf.and(gate.yes(), value)));
    if (!question(place).required()) {
      literals.add(cnf.and(gate.yes(), potential(place).skip()));
    }
    if (question(place).shownIf() != null) {
      literals.add(gate.no());
      literals.add(cnf.and(-gate.yes(), -gate.no()));
    }
    return literals;
  }

  private List<Integer> values(int place) {
    var question = question(place);
    if (question.kind() != Kind.MULTIPLE) {
      return potential(place).choices();
    }
    int undecided = anyOf(place, i -> question.options().get(i).undecided());
    int exclusive =
        anyOf(
            place,
            i -> question.options().get(i).exclusive() && !question.options().get(i).undecided());
    var values = new ArrayList<>(List.of(undecided, exclusive));
    var exactly = exactly(place);
    for (int i = 1; i < exactly.size(); i++) {
      values.add(cnf.and(-undecided, exactly.get(i)));
    }
    return values;
  }

  /** For each number, that so many of the options that count are ticked. */
  private List<Integer> exactly(int place) {
    var question = question(place);
    var plain = Cover.plain(question);
    var counts = new ArrayList<>(List.of(Cnf.TRUE));
    for (int i = 0; i < question.options().size(); i++) {
      if (plain.contains(question.options().get(i))) {
        int ticked = potential(place).choices().get(i);
        var next = new ArrayList<Integer>();
        for (int n = 0; n <= counts.size(); n++) {
          int stays = n < counts.size() ? cnf.and(counts.get(n), -ticked) : Cnf.FALSE;
          int grows = n > 0 ? cnf.and(counts.get(n - 1), ticked) : Cnf.FALSE;
          next.add(cnf.or(stays, grows));
        }
        counts = next;
      }
    }
    return counts;
  }

  /** A table of truth as a tree of questions in which equal branches are written once. */
  private final class Branching {

    private final byte[] table;
    private final List<List<Integer>> literals;
    private final Map<ByteBuffer, Literals> known = new HashMap<>();

    Branching(byte[] table, List<List<Integer>> literals) {
      this.table = table;
      this.literals = literals;
    }

    Literals from(int question, int start, int length) {
      if (question == literals.size()) {
        return switch (Truth.values()[table[start]]) {
          case YES -> Literals.ALWAYS;
          case NO -> Literals.NEVER;
          case UNKNOWN -> Literals.OPEN;
        };
      }
      var slice = ByteBuffer.wrap(table, start, length);
      var same = known.get(slice);
      if (same == null) {
        same = branched(question, start, length);
        known.put(slice, same);
      }
      return same;
    }

    private Literals branched(int question, int start, int length) {
      var states = literals.get(question);
      int part = length / states.size();
      var byOutcome = new LinkedHashMap<Literals, List<Integer>>();
      for (int i = 0; i < states.size(); i++) {
        byOutcome
            .computeIfAbsent(from(question + 1, start + i * part, part), _ -> new ArrayList<>())
            .add(states.get(i));
      }
      if (byOutcome.size() == 1) {
        return byOutcome.keySet().iterator().next();
      }
      var yes = new ArrayList<Integer>();
      var no = new ArrayList<Integer>();
      byOutcome.forEach((outcome, when) -> {
        int any = cnf.or(when);
        yes.add(cnf.and(any, outcome.yes()));
        no.add(cnf.and(any, outcome.no()));
      });
      return new Literals(cnf.or(yes), cnf.or(no));
    }
  }

  /** What is to be decided, in the order of the flow: everything else follows. */
  List<Integer> decisions() {
    var decisions = new ArrayList<Integer>();
    for (var potential : potentials.values()) {
      decisions.addAll(potential.choices());
      if (potential.skip() != Cnf.FALSE) {
        decisions.add(potential.skip());
      }
    }
    return decisions;
  }

  /** The places of the questions that were written down. */
  Set<Integer> questions() {
    return potentials.keySet();
  }

  /** The answers of a solution, also to questions that are not reached. */
  Map<String, @Nullable Object> answers(IntPredicate holds) {
    var answers = new LinkedHashMap<String, @Nullable Object>();
    potentials.forEach(
        (place, potential) -> answers.put(question(place).id(), answer(place, potential, holds)));
    return answers;
  }

  private @Nullable Object answer(int place, Potential potential, IntPredicate holds) {
    var question = question(place);
    var chosen = new ArrayList<Object>();
    var states = cover.answered(question);
    for (int i = 0; i < states.size(); i++) {
      var answer = states.get(i).answer();
      if (answer != null && holds.test(potential.choices().get(i))) {
        chosen.add(answer);
      }
    }
    if (chosen.isEmpty()) {
      return null;
    }
    return question.kind() == Kind.MULTIPLE ? List.copyOf(chosen) : chosen.getFirst();
  }
}
