package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;

/**
 * The answers that stand for all answers: every option, and of numbers and dates the values on both
 * sides of every threshold at which a condition turns.
 */
final class Cover {

  /** So few values are taken one by one. */
  private static final long FEW = 24;

  private static final int MOST_VALUES = 40;
  private static final int MOST_ROWS = 60_000;
  private static final int MOST_WAYS = 64;

  /** No condition tells one municipality from another. */
  private static final String ANY_MUNICIPALITY = "riga";

  private final Definition definition;
  private final Engine engine;
  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, TreeSet<Long>> values = new HashMap<>();
  private final Set<String> sampled = new LinkedHashSet<>();
  private final Map<Condition, Leaf> leaves = new IdentityHashMap<>();

  Cover(Definition definition, Engine engine) {
    this.definition = definition;
    this.engine = engine;
    for (var question : definition.questions()) {
      Scale.of(question, engine).ifPresent(scale -> begin(question.id(), scale));
    }
    var found = new ArrayList<Leaf>();
    roots(definition).forEach(root -> collect(root, found));
    found.stream().filter(leaf -> scalars(leaf).size() == 1).forEach(this::split);
    var compound = found.stream().filter(leaf -> scalars(leaf).size() > 1).toList();
    for (int pass = 0; pass < 2; pass++) {
      compound.forEach(this::split);
    }
    values.keySet().forEach(id -> thin(id, MOST_VALUES));
    found.forEach(this::bound);
    compound.stream().map(this::scalars).forEach(this::noteSampled);
  }

  Definition definition() {
    return definition;
  }

  Engine engine() {
    return engine;
  }

  /** Questions of which the values in between may matter. */
  List<String> sampled() {
    return List.copyOf(sampled);
  }

  /** The values of a number or a date that stand for all; empty for what is picked. */
  Set<Long> values(String question) {
    return Set.copyOf(values.getOrDefault(question, new TreeSet<>()));
  }

  /** Takes further values, as far as the question accepts them; only before tables are written. */
  void take(String question, Set<Long> more) {
    var scale = scales.get(question);
    if (scale != null) {
      more.stream().filter(scale::has).forEach(valuesOf(question)::add);
    }
  }

  /** All conditions of a definition, each with the names it uses left as they are. */
  static Stream<Condition> roots(Definition definition) {
    return Stream.of(
            definition.conditions().stream().map(NamedCondition::when),
            definition.questions().stream().map(Question::shownIf).flatMap(Stream::ofNullable),
            definition.questions().stream()
                .flatMap(question -> question.options().stream())
                .map(Option::shownIf)
                .flatMap(Stream::ofNullable),
            definition.rules().stream().map(Rule::when),
            definition.situations().stream().map(Situation::when))
        .flatMap(conditions -> conditions);
  }

  private void begin(String question, Scale scale) {
    scales.put(question, scale);
    var first = new TreeSet<Long>();
    if (scale.size() <= FEW) {
      for (long unit = scale.low(); unit <= scale.high(); unit++) {
        first.add(unit);
      }
    } else {
      first.add(scale.low());
      first.add(scale.high());
    }
    values.put(question, first);
  }

  private void collect(Condition condition, List<Leaf> found) {
    switch (condition) {
      case Condition.All(var of) -> of.forEach(part -> collect(part, found));
      case Condition.Any(var of) -> of.forEach(part -> collect(part, found));
      case Condition.Not(var of) -> collect(of, found);
      case Condition.Always _,
          Condition.Holds _,
          Condition.Is _,
          Condition.OneOf _,
          Condition.Includes _ -> {}
      case Condition.Compares _, Condition.Before _, Condition.After _ ->
          found.add(leaves.computeIfAbsent(condition, this::leaf));
    }
  }

  private Leaf leaf(Condition condition) {
    var mentions = new Mentions(definition).in(condition);
    var about =
        definition.questions().stream()
            .filter(question -> mentions.questions().contains(question.id()))
            .toList();
    return new Leaf(about, mentions, new Probe(definition, engine.day(), condition, about));
  }

  Leaf leafOf(Condition condition) {
    return leaves.computeIfAbsent(condition, this::leaf);
  }

  private List<String> scalars(Leaf leaf) {
    return leaf.about().stream().map(Question::id).filter(scales::containsKey).toList();
  }

  private void noteSampled(List<String> together) {
    if (together.stream().anyMatch(id -> scale(id).size() > FEW)) {
      sampled.addAll(together);
    }
  }

  private Scale scale(String question) {
    return Objects.requireNonNull(scales.get(question), question);
  }

  private TreeSet<Long> valuesOf(String question) {
    return Objects.requireNonNull(values.get(question), question);
  }

  /** Finds, for each number of the leaf, where its truth turns while the others stay. */
  private void split(Leaf leaf) {
    for (String id : scalars(leaf)) {
      if (scale(id).size() > FEW) {
        int own = leaf.place(id);
        for (State[] states : ways(leaf, own)) {
          turns(leaf, id, own, states);
        }
      }
    }
  }

  private List<State[]> ways(Leaf leaf, int own) {
    var ways = new ArrayList<State[]>();
    ways.add(new State[leaf.about().size()]);
    for (int i = 0; i < leaf.about().size(); i++) {
      if (i != own) {
        ways = extended(ways, i, counted(leaf.about().get(i)));
      }
    }
    return ways;
  }

  private static ArrayList<State[]> extended(List<State[]> ways, int place, List<State> states) {
    var more = new ArrayList<State[]>();
    int stride = Math.max(1, ways.size() * states.size() / MOST_WAYS);
    int count = 0;
    for (State[] way : ways) {
      for (State state : states) {
        if (count++ % stride == 0) {
          var next = way.clone();
          next[place] = state;
          more.add(next);
        }
      }
    }
    return more;
  }

  private void turns(Leaf leaf, String id, int own, State[] states) {
    var scale = scale(id);
    var points = points(leaf, scale, valuesOf(id));
    long before = points.getFirst();
    var truth = truth(leaf, states, own, scale, before);
    for (long point : points) {
      var here = truth(leaf, states, own, scale, point);
      if (here != truth) {
        long low = before;
        long high = point;
        while (high - low > 1) {
          long middle = low + (high - low) / 2;
          if (truth(leaf, states, own, scale, middle) == truth) {
            low = middle;
          } else {
            high = middle;
          }
        }
        valuesOf(id).add(low);
        valuesOf(id).add(high);
      }
      before = point;
      truth = here;
    }
  }

  private static Truth truth(Leaf leaf, State[] states, int own, Scale scale, long unit) {
    states[own] = State.answered(scale.answer(unit));
    return leaf.probe().truth(states);
  }

  /** Between neighbouring points the leaf is taken to turn once at most. */
  private List<Long> points(Leaf leaf, Scale scale, Set<Long> known) {
    var points = new TreeSet<>(known);
    var constants = new LinkedHashSet<>(leaf.mentions().constants());
    leaf.mentions().parameters().forEach(id -> engine.figure(id).ifPresent(constants::add));
    constants.add(BigDecimal.ZERO);
    for (var constant : constants) {
      long unit = scale.near(constant);
      Stream.of(unit - 1, unit, unit + 1).filter(scale::has).forEach(points::add);
    }
    return List.copyOf(points);
  }

  private void thin(String id, int most) {
    var all = List.copyOf(valuesOf(id));
    if (all.size() > most) {
      sampled.add(id);
      var fewer = new TreeSet<Long>();
      for (int i = 0; i < most; i++) {
        fewer.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
      }
      values.put(id, fewer);
    }
  }

  private void bound(Leaf leaf) {
    var scalars = scalars(leaf);
    while (rows(leaf) > MOST_ROWS) {
      var largest =
          scalars.stream().max(Comparator.comparingInt(id -> valuesOf(id).size())).orElseThrow();
      thin(largest, Math.max(3, valuesOf(largest).size() * 2 / 3));
    }
  }

  private long rows(Leaf leaf) {
    return leaf.about().stream()
        .mapToLong(question -> states(question).size())
        .reduce(1, (a, b) -> a * b);
  }

  /** Every way in which one of many can be answered; several ticked at once are no such thing. */
  List<State> answered(Question question) {
    return switch (question.kind()) {
      case SINGLE, YESNO, MULTIPLE -> question.optionIds().stream().map(State::answered).toList();
      case INTEGER, MONEY, DATE, MONTH ->
          valuesOf(question.id()).stream()
              .map(unit -> State.answered(scale(question.id()).answer(unit)))
              .toList();
      case MUNICIPALITY -> List.of(State.answered(ANY_MUNICIPALITY));
    };
  }

  /** Of what is ticked among many, a leaf can only count: one state for each number. */
  private List<State> counted(Question question) {
    if (question.kind() != Kind.MULTIPLE) {
      return answered(question);
    }
    var states = new ArrayList<State>();
    states.add(State.answered(List.of(alone(question, Option::undecided))));
    states.add(State.answered(List.of(alone(question, Option::exclusive))));
    var plain = plain(question);
    for (int i = 1; i <= plain.size(); i++) {
      states.add(State.answered(plain.subList(0, i).stream().map(Option::id).toList()));
    }
    return states;
  }

  /** Where there is no such option its state never holds, so that any answer will do for it. */
  private static String alone(Question question, Predicate<Option> wanted) {
    return question.options().stream()
        .filter(wanted)
        .findFirst()
        .orElse(question.options().getFirst())
        .id();
  }

  /** The options that count. */
  static List<Option> plain(Question question) {
    return question.options().stream()
        .filter(option -> !option.exclusive() && !option.undecided())
        .toList();
  }

  /** Every state of a question at the end of a way, as far as a leaf can tell them apart. */
  List<State> states(Question question) {
    var states = new ArrayList<>(counted(question));
    if (!question.required()) {
      states.add(State.SKIPPED);
    }
    if (question.shownIf() != null) {
      states.add(State.NOT_ASKED);
      states.add(State.PENDING);
    }
    return states;
  }

  /** The truth of a leaf for every combination of states, the last question turning fastest. */
  byte[] table(Leaf leaf) {
    var known = leaf.table().get();
    if (known != null) {
      return known;
    }
    var states = leaf.about().stream().map(this::states).toList();
    var table = new byte[(int) rows(leaf)];
    var row = new State[states.size()];
    for (int i = 0; i < table.length; i++) {
      int rest = i;
      for (int q = states.size() - 1; q >= 0; q--) {
        row[q] = states.get(q).get(rest % states.get(q).size());
        rest /= states.get(q).size();
      }
      table[i] = (byte) leaf.probe().truth(row).ordinal();
    }
    leaf.table().set(table);
    return table;
  }
}
