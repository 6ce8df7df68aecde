package lv.celakarte.questionnaire.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Takes a made-up visitor to the end by the shortest way, and says which answers matter. */
final class Completion {

  private static final int MORE_THAN_ANY_FLOW = 1_000;
  private final Engine engine;
  private final Cover cover;

  Completion(Engine engine, Cover cover) {
    this.engine = engine;
    this.cover = cover;
  }

  /** The same answers as far as they apply, and at every open question what asks least more. */
  Map<String, @Nullable Object> complete(Map<String, ? extends @Nullable Object> some) {
    var answers = new LinkedHashMap<String, @Nullable Object>(some);
    for (int i = 0; i < MORE_THAN_ANY_FLOW; i++) {
      var walk = engine.walk(answers);
      if (walk.complete()) {
        return taken(walk, answers);
      }
      var question = engine.definition().questions().get(walk.open());
      answers.put(question.id(), shortest(question, answers));
    }
    throw new IllegalStateException("a flow without end: " + engine.definition().id());
  }

  private Map<String, @Nullable Object> taken(Walk walk, Map<String, @Nullable Object> answers) {
    var taken = new LinkedHashMap<String, @Nullable Object>();
    for (int place : walk.answered()) {
      var id = engine.definition().questions().get(place).id();
      taken.put(id, answers.get(id));
    }
    return taken;
  }

  private @Nullable Object shortest(Question question, Map<String, @Nullable Object> answers) {
    var tried = new LinkedHashMap<>(answers);
    long offered = engine.walk(answers).offered(engine.place(question.id()));
    Object best = null;
    int fewest = Integer.MAX_VALUE;
    for (var candidate : candidates(question, offered)) {
      tried.put(question.id(), candidate);
      int total = engine.walk(tried).total();
      if (total < fewest) {
        fewest = total;
        best = candidate;
      }
    }
    return best;
  }

  private List<@Nullable Object> candidates(Question question, long offered) {
    if (!question.required()) {
      return Collections.singletonList(null);
    }
    return alternatives(question, offered);
  }

  private List<@Nullable Object> alternatives(Question question, long offered) {
    var all = new ArrayList<@Nullable Object>();
    var states = cover.answered(question);
    for (int i = 0; i < states.size(); i++) {
      var answer = states.get(i).answer();
      if (answer != null && (!question.kind().choice() || (offered & 1L << i) != 0)) {
        all.add(question.kind() == Kind.MULTIPLE ? List.of(answer) : answer);
      }
    }
    if (!question.required()) {
      all.add(null);
    }
    return all;
  }

  /** A visitor with the questions of which some other answer would change what is to be seen. */
  Example example(Map<String, @Nullable Object> visitor, Predicate<Walk> seen) {
    var telling = new ArrayList<String>();
    for (String id : visitor.keySet()) {
      var question = engine.definition().questions().get(engine.place(id));
      var other = new LinkedHashMap<>(visitor);
      boolean matters = false;
      long offered = engine.walk(visitor).offered(engine.place(id));
      for (var answer : alternatives(question, offered)) {
        other.put(id, answer);
        if (!matters && !seen.test(engine.walk(complete(other)))) {
          matters = true;
        }
      }
      if (matters) {
        telling.add(id);
      }
    }
    return new Example(visitor, telling);
  }
}
