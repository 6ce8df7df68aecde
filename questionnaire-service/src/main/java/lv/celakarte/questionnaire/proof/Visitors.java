package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import org.jspecify.annotations.Nullable;

/** Makes up visitors who answer question after question, by wish or by chance. */
public final class Visitors {

  private static final int MORE_THAN_ANY_FLOW = 1_000;
  private static final List<Integer> TELLING_DAYS = List.of(0, 1, 13, 14, 15, 20, 21, 22, 60, 400);

  private final Engine engine;
  private final RandomGenerator random;
  private final Map<String, List<BigDecimal>> numbers = new HashMap<>();

  public Visitors(Engine engine, RandomGenerator random) {
    this.engine = engine;
    this.random = random;
    var telling = tellingNumbers();
    for (var question : engine.definition().questions()) {
      if (question.kind().number()) {
        numbers.put(question.id(), within(question, telling));
      }
    }
  }

  /** The answers of somebody who went through to the end. */
  public Map<String, @Nullable Object> anybody() {
    return visitor(new Wishes(engine.definition(), random));
  }

  Map<String, @Nullable Object> visitor(Wishes wishes) {
    var answers = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < MORE_THAN_ANY_FLOW; i++) {
      Walk walk = engine.walk(answers);
      if (walk.complete()) {
        return answers;
      }
      var question = engine.definition().questions().get(walk.open());
      var answer = answer(question, wishes);
      answers.put(question.id(), offered(question, walk.offered(walk.open()), answer));
    }
    throw new IllegalStateException("a flow without end: " + engine.definition().id());
  }

  private @Nullable Object answer(Question question, Wishes wishes) {
    if (!question.required() && !wishes.needed(question.id()) && random.nextInt(4) == 0) {
      return null;
    }
    return switch (question.kind()) {
      case SINGLE, YESNO -> option(question, wishes);
      case MULTIPLE -> options(question, wishes);
      case INTEGER, MONEY -> number(question);
      case DATE, MONTH -> day(question);
      case MUNICIPALITY -> "riga";
    };
  }

  /** Nobody ticks what is not on the screen. */
  private @Nullable Object offered(Question question, long offered, @Nullable Object answer) {
    if (answer == null || !question.kind().choice()) {
      return answer;
    }
    var there = new ArrayList<String>();
    for (int i = 0; i < question.options().size(); i++) {
      if ((offered & (1L << i)) != 0) {
        there.add(question.options().get(i).id());
      }
    }
    if (answer instanceof List<?> ticked) {
      var kept = ticked.stream().filter(there::contains).toList();
      return kept.isEmpty() ? List.of(any(there)) : kept;
    }
    return there.contains(answer) ? answer : any(there);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String option(Question question, Wishes wishes) {
    var wanted = List.copyOf(new TreeSet<>(wishes.wanted(question.id())));
    if (!wanted.isEmpty()) {
      return any(wanted);
    }
    var rest = new ArrayList<>(question.optionIds());
    rest.removeAll(wishes.unwanted(question.id()));
    return any(rest.isEmpty() ? question.optionIds() : rest);
  }

  private List<String> options(Question question, Wishes wishes) {
    var ticked = new LinkedHashSet<>(new TreeSet<>(wishes.wanted(question.id())));
    var rest = new ArrayList<>(question.options());
    rest.removeIf(option -> wishes.unwanted(question.id()).contains(option.id()));
    int more = ticked.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(2);
    for (int i = 0; i < more && !rest.isEmpty(); i++) {
      ticked.add(any(rest).id());
    }
    return withoutContradiction(question, ticked, wishes.wanted(question.id()));
  }

  /** An option that excludes the others stands alone, or goes. */
  private List<String> withoutContradiction(
      Question question, Set<String> ticked, Set<String> wanted) {
    var exclusive = question.options().stream().filter(Option::exclusive).map(Option::id).toList();
    var alone = ticked.stream().filter(exclusive::contains).findFirst();
    if (alone.isEmpty() || ticked.size() == 1) {
      return List.copyOf(ticked);
    }
    if (wanted.contains(alone.get())) {
      return List.of(alone.get());
    }
    ticked.removeAll(exclusive);
    return List.copyOf(ticked);
  }

  private Object number(Question question) {
    var drawn = any(numbers.getOrDefault(question.id(), List.of(BigDecimal.ONE)));
    return question.kind() == Kind.MONEY ? drawn.toPlainString() : drawn;
  }

  private String day(Question question) {
    var earliest = engine.earliest(engine.place(question.id()));
    var latest = engine.latest(engine.place(question.id()));
    var day = engine.day().minusDays(any(TELLING_DAYS));
    if (earliest != null && day.isBefore(earliest)) {
      day = earliest;
    }
    return (latest != null && day.isAfter(latest) ? latest : day).toString();
  }

  /**
   * Numbers at which something may change: every constant, parameter and fixed amount, and near.
   */
  private Set<BigDecimal> tellingNumbers() {
    var telling = new TreeSet<BigDecimal>();
    for (int small = 0; small <= 3; small++) {
      telling.add(BigDecimal.valueOf(small));
    }
    for (int usual : List.of(17, 18, 30, 40, 250, 600, 1500)) {
      telling.add(BigDecimal.valueOf(usual));
    }
    var names = new ArrayList<String>();
    engine.definition().parameters().forEach(parameter -> names.add(parameter.id()));
    engine.definition().amounts().forEach(amount -> names.add(amount.id()));
    names.forEach(name -> engine.figure(name).ifPresent(value -> near(value, telling)));
    new Constants(engine.definition()).forEach(value -> near(value, telling));
    return telling;
  }

  private static void near(BigDecimal value, Set<BigDecimal> telling) {
    telling.add(value.subtract(BigDecimal.ONE));
    telling.add(value);
    telling.add(value.add(BigDecimal.ONE));
  }

  private static List<BigDecimal> within(Question question, Set<BigDecimal> telling) {
    var minimum = question.minimum();
    var maximum = question.maximum();
    int decimals = question.kind() == Kind.MONEY ? 2 : 0;
    var fitting = new ArrayList<BigDecimal>();
    for (var number : telling) {
      if ((minimum == null || number.compareTo(minimum) >= 0)
          && (maximum == null || number.compareTo(maximum) <= 0)
          && number.stripTrailingZeros().scale() <= decimals) {
        fitting.add(number.setScale(decimals, Amount.RATIO.getRoundingMode()));
      }
    }
    for (var bound : new @Nullable BigDecimal[] {minimum, maximum}) {
      if (bound != null) {
        fitting.add(bound);
      }
    }
    return fitting.isEmpty() ? List.of(BigDecimal.ONE) : fitting;
  }
}
