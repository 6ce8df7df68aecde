package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Crisis;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Relation;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.definition.Verification;
import org.jspecify.annotations.Nullable;

/** A questionnaire of the largest size that a proof is promised for: 60 questions, 300 rules. */
final class LargeDefinition {

  private static final Text WORDS = Text.of("x", "x");
  private final Random random = new Random(60_300);
  private final List<Question> questions = new ArrayList<>();

  private LargeDefinition() {}

  static Definition of(int questions, int rules) {
    return new LargeDefinition().definition(questions, rules);
  }

  private Definition definition(int count, int ruleCount) {
    for (int i = 0; i < count; i++) {
      questions.add(question(i, i < 8 || i % 3 > 0 ? null : condition(0)));
    }
    int stepCount = ruleCount / 2;
    var rules =
        IntStream.range(0, ruleCount)
            .mapToObj(i -> new Rule("r" + i, condition(2), List.of("s" + i % stepCount), List.of()))
            .toList();
    return new Definition(
        "large",
        List.of(Language.LV, Language.EN),
        WORDS,
        WORDS,
        12,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        questions,
        rules,
        IntStream.range(0, stepCount).mapToObj(LargeDefinition::step).toList(),
        List.of(),
        new Crisis(WORDS, WORDS, List.of()));
  }

  private static Step step(int i) {
    return new Step(
        "s" + i,
        WORDS,
        WORDS,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        Verification.VERIFIED,
        i % 20 == 0 ? Urgency.NOW : Urgency.LATER,
        i,
        List.of());
  }

  private Question question(int i, @Nullable Condition gate) {
    var kind =
        List.of(Kind.SINGLE, Kind.MULTIPLE, Kind.YESNO, Kind.SINGLE, Kind.MONEY, Kind.INTEGER)
            .get(i % 6);
    int options = kind == Kind.YESNO ? 3 : kind.choice() ? 4 + i % 5 : 0;
    return new Question(
        "q" + i,
        "s",
        kind,
        WORDS,
        null,
        null,
        i % 5 > 0,
        gate,
        IntStream.range(0, options).mapToObj(o -> option(o, options, kind)).toList(),
        kind.number() ? BigDecimal.ZERO : null,
        kind.number() ? BigDecimal.valueOf(100_000) : null,
        null,
        null,
        null,
        false);
  }

  private static Option option(int o, int of, Kind kind) {
    boolean last = o == of - 1;
    var id = kind == Kind.YESNO ? List.of("yes", "no", "unknown").get(o) : "o" + o;
    return new Option(id, WORDS, null, last && kind == Kind.MULTIPLE, last && kind == Kind.YESNO);
  }

  private Condition condition(int depth) {
    int drawn = random.nextInt(depth > 0 ? 6 : 2);
    return switch (drawn) {
      case 2, 3 -> new Condition.All(List.of(condition(depth - 1), condition(depth - 1)));
      case 4 -> new Condition.Any(List.of(condition(depth - 1), condition(depth - 1)));
      case 5 -> new Condition.Not(condition(depth - 1));
      default -> about(questions.get(random.nextInt(questions.size())));
    };
  }

  private Condition about(Question question) {
    return switch (question.kind()) {
      case SINGLE, YESNO ->
          new Condition.Is(
              question.id(), question.optionIds().get(random.nextInt(question.options().size())));
      case MULTIPLE ->
          new Condition.Includes(
              question.id(), question.optionIds().get(random.nextInt(question.options().size())));
      default ->
          new Condition.Compares(
              new Amount.Answer(question.id()),
              random.nextBoolean() ? Relation.AT_LEAST : Relation.LESS_THAN,
              new Amount.Fixed(BigDecimal.valueOf(random.nextInt(10) * 1_000)));
    };
  }
}
