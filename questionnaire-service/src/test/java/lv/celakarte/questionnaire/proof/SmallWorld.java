package lv.celakarte.questionnaire.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.definition.Amount;
import lv.celakarte.questionnaire.definition.Condition;
import lv.celakarte.questionnaire.definition.Crisis;
import lv.celakarte.questionnaire.definition.Day;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.NamedAmount;
import lv.celakarte.questionnaire.definition.NamedCondition;
import lv.celakarte.questionnaire.definition.Option;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Relation;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.definition.Verification;
import org.jspecify.annotations.Nullable;

/** Random questionnaires of which every visitor can be counted. */
final class SmallWorld {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Text WORDS = Text.of("x", "x");
  private final Random random;

  SmallWorld(long seed) {
    this.random = new Random(seed);
  }

  Definition definition() {
    var questions = new ArrayList<Question>();
    int count = 3 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      var earlier = List.copyOf(questions);
      questions.add(question(i, earlier.isEmpty() || coin() ? null : condition(earlier, 2, false)));
    }
    var named = List.of(new NamedCondition("c", WORDS, condition(questions, 2, false)));
    var amounts = List.of(new NamedAmount("a", WORDS, amount(questions, 2)));
    var rules =
        IntStream.range(0, 4)
            .mapToObj(i ->
                new Rule("r" + i, condition(questions, 3, true), List.of("s" + i % 3), List.of()))
            .toList();
    var steps = IntStream.range(0, 3).mapToObj(SmallWorld::step).toList();
    var situations = List.of(new Situation("m", WORDS, condition(questions, 2, true)));
    return new Definition(
        "d",
        List.of(Language.LV, Language.EN),
        WORDS,
        WORDS,
        1 + random.nextInt(3),
        List.of(),
        List.of(),
        amounts,
        named,
        questions,
        rules,
        steps,
        situations,
        new Crisis(WORDS, WORDS, List.of()));
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
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
        i < 2 ? Urgency.NOW : Urgency.LATER,
        i,
        List.of());
  }

  private Question question(int i, @Nullable Condition gate) {
    var kind = any(List.of(Kind.SINGLE, Kind.MULTIPLE, Kind.YESNO, Kind.INTEGER, Kind.DATE));
    List<Option> options =
        switch (kind) {
          case SINGLE ->
              List.of(
                  option("a", false, false), option("b", false, false), option("u", false, true));
          case MULTIPLE ->
              List.of(
                  option("a", false, false), option("b", false, coin()), option("n", true, false));
          case YESNO ->
              List.of(
                  option("yes", false, false),
                  option("no", false, false),
                  option("unknown", false, true));
          default -> List.of();
        };
    boolean number = kind == Kind.INTEGER;
    boolean date = kind == Kind.DATE;
    return new Question(
        "q" + i,
        "s",
        kind,
        WORDS,
        null,
        null,
        coin(),
        gate,
        options,
        number ? BigDecimal.ZERO : null,
        number ? BigDecimal.valueOf(3) : null,
        date ? Day.of(DAY.minusDays(2)) : null,
        date ? Day.today(1) : null,
        null,
        false);
  }

  private static Option option(String id, boolean exclusive, boolean undecided) {
    return new Option(id, WORDS, null, exclusive, undecided);
  }

  private Condition condition(List<Question> questions, int depth, boolean named) {
    int drawn = random.nextInt(depth > 0 ? 7 : 3);
    return switch (drawn) {
      case 3 -> new Condition.All(parts(questions, depth, named));
      case 4 -> new Condition.Any(parts(questions, depth, named));
      case 5 -> new Condition.Not(condition(questions, depth - 1, named));
      case 6 ->
          named && coin()
              ? new Condition.Holds("c")
              : new Condition.Compares(
                  amount(questions, 2),
                  any(List.of(Relation.values())),
                  named && coin() ? new Amount.Named("a") : amount(questions, 1));
      default -> about(any(questions));
    };
  }

  private List<Condition> parts(List<Question> questions, int depth, boolean named) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(_ -> condition(questions, depth - 1, named))
        .toList();
  }

  private Condition about(Question question) {
    var id = question.id();
    return switch (question.kind()) {
      case SINGLE, YESNO ->
          coin()
              ? new Condition.Is(id, any(question.optionIds()))
              : new Condition.OneOf(
                  id, List.of(any(question.optionIds()), any(question.optionIds())));
      case MULTIPLE -> new Condition.Includes(id, any(question.optionIds()));
      case DATE ->
          coin()
              ? new Condition.Before(id, Day.today(-1 + random.nextInt(2)))
              : new Condition.After(id, Day.of(DAY.minusDays(random.nextInt(3))));
      default ->
          new Condition.Compares(new Amount.Answer(id), any(List.of(Relation.values())), fixed());
    };
  }

  private Amount fixed() {
    return new Amount.Fixed(BigDecimal.valueOf(random.nextInt(5)));
  }

  private Amount amount(List<Question> questions, int depth) {
    var numbers = questions.stream().filter(q -> q.kind() == Kind.INTEGER).toList();
    var choices = questions.stream().filter(q -> q.kind() == Kind.YESNO).toList();
    return switch (random.nextInt(depth > 0 ? 7 : 2)) {
      case 2 -> new Amount.Sum(List.of(amount(questions, depth - 1), amount(questions, depth - 1)));
      case 3 -> new Amount.Difference(amount(questions, depth - 1), amount(questions, depth - 1));
      case 4 -> new Amount.Ratio(amount(questions, depth - 1), amount(questions, depth - 1));
      case 5 ->
          new Amount.Product(List.of(amount(questions, depth - 1), amount(questions, depth - 1)));
      case 6 ->
          choices.isEmpty()
              ? fixed()
              : new Amount.Choose(
                  any(choices).id(), Map.of("yes", fixed(), "no", amount(questions, depth - 1)));
      default -> numbers.isEmpty() || coin() ? fixed() : new Amount.Answer(any(numbers).id());
    };
  }
}
