package lv.celakarte.questionnaire.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Makes up visitors who answer question after question by chance. */
public final class Visitors {

  private static final int MORE_THAN_ANY_FLOW = 1_000;
  private final Engine engine;
  private final RandomGenerator random;
  private final Cover cover;

  public Visitors(Engine engine, RandomGenerator random) {
    this(new Cover(engine.definition(), engine), random);
  }

  Visitors(Cover cover, RandomGenerator random) {
    this.engine = cover.engine();
    this.cover = cover;
    this.random = random;
  }

  /** The answers of somebody who went through to the end. */
  public Map<String, @Nullable Object> anybody() {
    var answers = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < MORE_THAN_ANY_FLOW; i++) {
      Walk walk = engine.walk(answers);
      if (walk.complete()) {
        return answers;
      }
      var question = engine.definition().questions().get(walk.open());
      answers.put(question.id(), answer(question, walk.offered(walk.open())));
    }
    throw new IllegalStateException("a flow without end: " + engine.definition().id());
  }

  private @Nullable Object answer(Question question, long offered) {
    if (!question.required() && random.nextInt(4) == 0) {
      return null;
    }
    return switch (question.kind()) {
      case MULTIPLE -> options(offered(question, offered));
      case SINGLE, YESNO -> any(offered(question, offered)).id();
      case INTEGER, MONEY, DATE, MONTH, MUNICIPALITY ->
          Objects.requireNonNull(any(cover.answered(question)).answer());
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Option> offered(Question question, long offered) {
    return IntStream.range(0, question.options().size())
        .filter(i -> (offered & 1L << i) != 0)
        .mapToObj(question.options()::get)
        .toList();
  }

  /** An option that excludes the others stands alone. */
  private List<String> options(List<Option> offered) {
    var first = any(offered);
    if (first.exclusive()) {
      return List.of(first.id());
    }
    var ticked = new LinkedHashSet<String>();
    ticked.add(first.id());
    var rest = new ArrayList<>(offered);
    rest.removeIf(Option::exclusive);
    for (int more = random.nextInt(3); more > 0; more--) {
      ticked.add(any(rest).id());
    }
    return List.copyOf(ticked);
  }
}
