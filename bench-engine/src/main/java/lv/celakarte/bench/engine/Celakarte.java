package lv.celakarte.bench.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Crisis;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Relation;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Truth;
import lv.celakarte.questionnaire.engine.Walk;

/** The questionnaire engine, with the six expressions as rules. */
final class Celakarte implements Subject {

  private static final Text WORDS = Text.of("x", "x");

  private final Engine engine = Engine.compile(definition(), 1, LocalDate.of(2026, 11, 22));
  private final List<Map<String, Object>> answers =
      Contexts.all().stream().map(Celakarte::sent).toList();
  private final Walk[] walks = answers.stream().map(engine::walk).toArray(Walk[]::new);

  Celakarte() {
    for (Walk walk : walks) {
      if (!walk.complete() || !walk.refusals().isEmpty()) {
        throw new IllegalStateException("a context that is no answer: " + walk.refusals());
      }
    }
  }

  private static Definition definition() {
    var questions =
        List.of(
            number("age", Kind.INTEGER),
            number("persons", Kind.INTEGER),
            number("debt", Kind.MONEY),
            number("income", Kind.MONEY),
            choice("kind", Kind.SINGLE, Contexts.KINDS),
            choice("household", Kind.SINGLE, Contexts.HOUSEHOLDS),
            choice(
                "signs",
                Kind.MULTIPLE,
                Stream.concat(Contexts.SIGNS.stream(), Stream.of("none")).toList()));
    var rules = new ArrayList<Rule>();
    for (var condition : conditions()) {
      rules.add(new Rule("r" + rules.size(), condition, List.of(), List.of()));
    }
    return new Definition(
        "bench",
        WORDS,
        WORDS,
        12,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        questions,
        rules,
        List.of(),
        List.of(),
        new Crisis(WORDS, WORDS, List.of()));
  }

  private static List<Condition> conditions() {
    var age = new Amount.Answer("age");
    var debt = new Amount.Answer("debt");
    var income = new Amount.Answer("income");
    var limit =
        new Amount.Choose("household", Map.of("single", fixed("425"), "family", fixed("1021")));
    var year = new Amount.Product(List.of(income, fixed("12")));
    return List.of(
        new Condition.All(
            List.of(
                compares(age, Relation.AT_LEAST, fixed("18")),
                compares(debt, Relation.MORE_THAN, fixed("5000")))),
        compares(income, Relation.AT_MOST, limit),
        new Condition.OneOf("kind", List.of("bank", "payday", "mortgage")),
        new Condition.Any(
            List.of(
                new Condition.Includes("signs", "calls"),
                new Condition.Includes("signs", "letter"))),
        compares(new Amount.Ratio(debt, year), Relation.AT_LEAST, fixed("0.4")),
        new Condition.Any(
            List.of(
                compares(age, Relation.LESS_THAN, fixed("18")),
                compares(new Amount.Answer("persons"), Relation.MORE_THAN, fixed("4")),
                compares(debt, Relation.MORE_THAN, fixed("30000")))));
  }

  private static Condition compares(Amount left, Relation relation, Amount right) {
    return new Condition.Compares(left, relation, right);
  }

  private static Amount fixed(String number) {
    return new Amount.Fixed(new BigDecimal(number));
  }

  private static Question number(String id, Kind kind) {
    return new Question(
        id, "s", kind, WORDS, null, null, true, null, List.of(), null, null, null, null, null,
        false);
  }

  private static Question choice(String id, Kind kind, List<String> options) {
    return new Question(
        id,
        "s",
        kind,
        WORDS,
        null,
        null,
        true,
        null,
        options.stream().map(o -> new Option(o, WORDS, null, false, false)).toList(),
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private static Map<String, Object> sent(Map<String, Object> context) {
    return new HashMap<>(context);
  }

  @Override
  public int evaluate(int context) {
    return held(walks[context]);
  }

  /** The same with reading the answers from a map, as a request brings them. */
  int evaluateFromMap(int context) {
    return held(engine.walk(answers.get(context)));
  }

  private int held(Walk walk) {
    int held = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      held |= engine.truth(i, walk) == Truth.YES ? 1 << i : 0;
    }
    return held;
  }
}
