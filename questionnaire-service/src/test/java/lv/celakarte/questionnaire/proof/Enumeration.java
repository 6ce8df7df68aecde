package lv.celakarte.questionnaire.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Every visitor of a small questionnaire, by the engine alone. */
final class Enumeration {

  private final Definition definition;
  private final Engine engine;
  private final List<Visitor> visitors = new ArrayList<>();

  private record Visitor(Map<String, @Nullable Object> answers) {}

  Enumeration(Definition definition) {
    this.definition = definition;
    this.engine = Engine.compile(definition, 0, SmallWorld.DAY);
    visit(Map.of());
  }

  int size() {
    return visitors.size();
  }

  private void visit(Map<String, @Nullable Object> answers) {
    var walk = engine.walk(answers);
    if (walk.complete()) {
      visitors.add(new Visitor(answers));
      return;
    }
    var question = definition.questions().get(walk.open());
    for (var answer : answers(question)) {
      var more = new LinkedHashMap<String, @Nullable Object>(answers);
      more.put(question.id(), answer);
      visit(more);
    }
  }

  private List<@Nullable Object> answers(Question question) {
    var answers = new ArrayList<@Nullable Object>();
    switch (question.kind()) {
      case SINGLE, YESNO -> answers.addAll(question.optionIds());
      case MULTIPLE -> answers.addAll(subsets(question));
      case INTEGER -> IntStream.rangeClosed(0, 3).forEach(answers::add);
      case DATE ->
          IntStream.rangeClosed(-2, 1)
              .forEach(days -> answers.add(SmallWorld.DAY.plusDays(days).toString()));
      default -> throw new AssertionError(question.kind());
    }
    if (!question.required()) {
      answers.add(null);
    }
    return answers;
  }

  private static List<List<String>> subsets(Question question) {
    var options = question.options();
    var subsets = new ArrayList<List<String>>();
    for (int bits = 1; bits < 1 << options.size(); bits++) {
      var set = bits;
      var ticked =
          IntStream.range(0, options.size())
              .filter(i -> (set & 1 << i) != 0)
              .mapToObj(options::get)
              .toList();
      if (ticked.size() == 1 || ticked.stream().noneMatch(Option::exclusive)) {
        subsets.add(ticked.stream().map(Option::id).toList());
      }
    }
    return subsets;
  }

  private RoadMap map(Visitor visitor) {
    return engine.roadMap(engine.walk(visitor.answers()));
  }

  private Stream<Integer> sure(Visitor visitor) {
    var map = map(visitor);
    return Stream.concat(map.steps().stream(), map.further().stream())
        .filter(waypoint -> waypoint.certainty() == Certainty.YES)
        .map(waypoint -> waypoint.step());
  }

  Set<String> unreachedQuestions() {
    var ids = new TreeSet<>(definition.questions().stream().map(Question::id).toList());
    visitors.forEach(visitor -> ids.removeAll(visitor.answers().keySet()));
    return ids;
  }

  Set<String> unreachedSteps() {
    var ids = new TreeSet<String>();
    definition.steps().forEach(step -> ids.add(step.id()));
    visitors.forEach(
        visitor -> sure(visitor).forEach(step -> ids.remove(definition.steps().get(step).id())));
    return ids;
  }

  Set<String> unreachedSituations() {
    var ids = new TreeSet<String>();
    definition.situations().forEach(situation -> ids.add(situation.document()));
    visitors.forEach(visitor ->
        map(visitor)
            .situations()
            .forEach(m -> ids.remove(definition.situations().get(m.situation()).document())));
    return ids;
  }

  boolean someoneIsLeftWithoutAStep() {
    return visitors.stream().anyMatch(visitor -> sure(visitor).findAny().isEmpty());
  }

  /** The fewest answers of somebody without a step. */
  int fewestAnswersWithoutAStep() {
    return visitors.stream()
        .filter(visitor -> sure(visitor).findAny().isEmpty())
        .mapToInt(
            visitor -> (int) visitor.answers().values().stream().filter(Objects::nonNull).count())
        .min()
        .orElse(-1);
  }

  int longest() {
    return visitors.stream().mapToInt(visitor -> (int) sure(visitor).count()).max().orElse(0);
  }

  int mostUrgent() {
    return visitors.stream()
        .mapToInt(visitor ->
            (int)
                sure(visitor)
                    .filter(step -> definition.steps().get(step).urgency() == Urgency.NOW)
                    .count())
        .max()
        .orElse(0);
  }

  /** Options of which no visitor's end depends, as {@code question=option}. */
  Set<String> idleOptions() {
    var idle = new TreeSet<String>();
    for (var question : definition.questions()) {
      for (var option : question.options()) {
        if (visitors.stream().noneMatch(visitor -> matters(visitor, question, option))) {
          idle.add(question.id() + "=" + option.id());
        }
      }
    }
    return idle;
  }

  private boolean matters(Visitor visitor, Question question, Option option) {
    var answer = visitor.answers().get(question.id());
    if (answer == null) {
      return false;
    }
    return question.kind() == Kind.MULTIPLE
        ? ticked(visitor, question, option, (List<?>) answer)
        : answer.equals(option.id())
            && question.optionIds().stream().anyMatch(other -> differs(visitor, question, other));
  }

  private boolean ticked(Visitor visitor, Question question, Option option, List<?> ticked) {
    if (!ticked.contains(option.id())) {
      return false;
    }
    return subsets(question).stream()
        .filter(other -> !other.contains(option.id()))
        .filter(other -> comparable(question, option, ticked, other))
        .anyMatch(other -> differs(visitor, question, other));
  }

  private static boolean comparable(
      Question question, Option option, List<?> ticked, List<String> other) {
    if (option.exclusive()) {
      return true;
    }
    var without = new HashSet<Object>(ticked);
    without.remove(option.id());
    boolean standsForNone =
        question.options().stream().anyMatch(o -> o.exclusive() && other.equals(List.of(o.id())));
    return without.isEmpty() ? standsForNone : without.equals(new HashSet<>(other));
  }

  private boolean differs(Visitor visitor, Question question, Object answer) {
    var changed = new LinkedHashMap<String, @Nullable Object>(visitor.answers());
    changed.put(question.id(), answer);
    Walk before = engine.walk(visitor.answers());
    Walk after = engine.walk(changed);
    return !after.complete()
        || !before.answered().equals(after.answered())
        || !truths(before).equals(truths(after))
        || !met(before).equals(met(after));
  }

  private List<Truth> truths(Walk walk) {
    return definition.steps().stream()
        .map(step ->
            IntStream.range(0, definition.rules().size())
                .filter(i -> definition.rules().get(i).steps().contains(step.id()))
                .mapToObj(i -> engine.truth(i, walk))
                .max(Truth::compareTo)
                .orElse(Truth.NO))
        .toList();
  }

  private List<Integer> met(Walk walk) {
    return engine.roadMap(walk).situations().stream().map(match -> match.situation()).toList();
  }
}
