package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/**
 * Looks for visitors who reach each question, step and situation, and for visitors who would be
 * left without a step. A search, not a theorem: what it finds is certain, what it does not find is
 * only very unlikely. The same definition always gives the same result.
 */
public final class Proving {

  private static final int RANDOM_VISITORS = 1_000;
  private static final int TRIES = 120;
  private static final int ENOUGH_FAILURES = 5;

  private final Engine engine;
  private final Definition definition;
  private final RandomGenerator random = new Random(20_261_122);
  private final Visitors visitors;
  private final Map<String, Example> examples = new HashMap<>();
  private final List<Example> empty = new ArrayList<>();
  private int count;

  private Proving(Definition definition, LocalDate day) {
    this.definition = definition;
    this.engine = Engine.compile(definition, 0, day);
    this.visitors = new Visitors(engine, random);
  }

  /** The definition has to be free of faults. */
  public static Proof prove(Definition definition, LocalDate day) {
    return new Proving(definition, day).proof();
  }

  private Proof proof() {
    for (int i = 0; i < RANDOM_VISITORS; i++) {
      visit(visitors.anybody());
    }
    for (var question : definition.questions()) {
      search(question(question.id()), wishes -> wishes.ask(question));
    }
    for (var rule : definition.rules()) {
      search(rule(rule.id()), wishes -> wishes.want(rule.when(), true));
    }
    for (var situation : definition.situations()) {
      search(situation.document(), wishes -> wishes.want(situation.when(), true));
    }
    return new Proof(
        unreached(definition.questions().stream().map(Question::id).map(Proving::question)),
        unreached(definition.steps().stream().map(Step::id).map(Proving::step)),
        unreached(definition.situations().stream().map(Situation::document)),
        empty,
        count,
        examples);
  }

  /** The key of an example; ids of different kinds may be alike. */
  public static String question(String id) {
    return "question:" + id;
  }

  public static String rule(String id) {
    return "rule:" + id;
  }

  public static String step(String id) {
    return "step:" + id;
  }

  private List<String> unreached(Stream<String> keys) {
    return keys.filter(key -> !examples.containsKey(key))
        .map(key -> key.substring(key.indexOf(':') + 1))
        .toList();
  }

  private void search(String key, Consumer<Wishes> wish) {
    for (int i = 0; i < TRIES && !examples.containsKey(key); i++) {
      var wishes = new Wishes(definition, random);
      wish.accept(wishes);
      visit(visitors.visitor(wishes));
    }
  }

  private void visit(Map<String, @Nullable Object> answers) {
    count++;
    var walk = engine.walk(answers);
    var map = engine.roadMap(walk);
    var reached = reached(walk, map);
    for (String key : reached) {
      examples.computeIfAbsent(key, _ -> new Example(answers));
    }
    boolean helped = map.steps().stream().anyMatch(s -> s.certainty() == Certainty.YES);
    if (!helped && empty.size() < ENOUGH_FAILURES) {
      empty.add(new Example(answers));
    }
  }

  private Set<String> reached(Walk walk, RoadMap map) {
    var reached = new LinkedHashSet<String>();
    for (int place : walk.answered()) {
      reached.add(question(definition.questions().get(place).id()));
    }
    Stream.concat(map.steps().stream(), map.further().stream())
        .filter(waypoint -> waypoint.certainty() == Certainty.YES)
        .forEach(waypoint -> {
          reached.add(step(definition.steps().get(waypoint.step()).id()));
          for (int rule : waypoint.rules()) {
            reached.add(rule(definition.rules().get(rule).id()));
          }
        });
    map.situations()
        .forEach(match -> reached.add(definition.situations().get(match.situation()).document()));
    return reached;
  }
}
