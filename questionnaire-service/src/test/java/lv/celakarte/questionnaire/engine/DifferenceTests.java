package lv.celakarte.questionnaire.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
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
import lv.celakarte.questionnaire.definition.Parameter;
import lv.celakarte.questionnaire.definition.Question;
import lv.celakarte.questionnaire.definition.Relation;
import lv.celakarte.questionnaire.definition.Rounding;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.definition.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine against an evaluator that was written apart from it, on random logic and answers. */
class DifferenceTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final BigDecimal HUGE = new BigDecimal("987654321987654.25");
  private static final Text WORDS = Text.of("x", "x");
  private static final long SEED = 42;
  private static final int DEFINITIONS = 5_000;
  private static final int RULES = 20;
  private final Random random = new Random(SEED);

  @Test
  void findsNoDifferenceInAHundredThousandConditions() {
    int unknown = 0;
    int yes = 0;
    for (int i = 0; i < DEFINITIONS; i++) {
      var definition = definition();
      var engine = Engine.compile(definition, 1, DAY);
      var answers = answers(definition);
      var walk = engine.walk(answers);
      assertThat(walk.refusals()).isEmpty();
      var naive = new NaiveEvaluator(definition, answers, DAY);
      for (int rule = 0; rule < definition.rules().size(); rule++) {
        var truth = engine.truth(rule, walk);
        assertThat(truth)
            .as("seed %d: %s with %s", SEED, definition.rules().get(rule).when(), answers)
            .isEqualTo(naive.truth(definition.rules().get(rule).when()));
        unknown += truth == Truth.UNKNOWN ? 1 : 0;
        yes += truth == Truth.YES ? 1 : 0;
      }
    }

    System.out.printf(
        "seed %d: %d conditions and contexts, %d yes, %d unknown, no difference%n",
        SEED, DEFINITIONS * RULES, yes, unknown);
    assertThat(unknown).isBetween(5_000, 60_000);
    assertThat(yes).isBetween(5_000, 60_000);
  }

  private Definition definition() {
    var questions = new ArrayList<Question>();
    for (int i = 0; i < 14; i++) {
      var earlier = List.copyOf(questions);
      var gate = earlier.isEmpty() || random.nextInt(3) > 0 ? null : condition(earlier, 2, false);
      questions.add(question(i, gate));
    }
    var named = List.of(new NamedCondition("c", WORDS, condition(questions, 3, false)));
    var amounts = List.of(new NamedAmount("a", WORDS, amount(questions, 2, false)));
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < RULES; i++) {
      rules.add(new Rule("r" + i, condition(questions, 4, true), List.of(), List.of()));
    }
    var parameter =
        new Parameter(
            "p",
            WORDS,
            null,
            List.of(
                new Parameter.Value(
                    DAY.minusYears(2), DAY.minusDays(1), BigDecimal.ONE, Verification.VERIFIED),
                new Parameter.Value(DAY, null, BigDecimal.TWO, Verification.VERIFIED)),
            null,
            List.of());
    return new Definition(
        "d",
        List.of(Language.LV, Language.EN),
        WORDS,
        WORDS,
        10,
        List.of(),
        List.of(parameter),
        amounts,
        named,
        questions,
        rules,
        List.of(),
        List.of(),
        new Crisis(WORDS, WORDS, List.of()));
  }

  private Question question(int i, @Nullable Condition gate) {
    var kinds =
        List.of(
            Kind.SINGLE,
            Kind.MULTIPLE,
            Kind.YESNO,
            Kind.INTEGER,
            Kind.MONEY,
            Kind.DATE,
            Kind.MONTH);
    var kind = kinds.get(i % kinds.size());
    List<Option> options =
        switch (kind) {
          case SINGLE, MULTIPLE ->
              List.of(
                  option("a", false), option("b", false), option("c", false), option("u", true));
          case YESNO -> List.of(option("yes", false), option("no", false), option("unknown", true));
          default -> List.of();
        };
    return new Question(
        "q" + i, "s", kind, WORDS, null, null, false, gate, options, null, null, null, null, null,
        false);
  }

  private static Option option(String id, boolean undecided) {
    return new Option(id, WORDS, null, false, undecided);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Question of(List<Question> questions, Kind... kinds) {
    var fitting = questions.stream().filter(q -> List.of(kinds).contains(q.kind())).toList();
    return fitting.isEmpty() ? questions.getFirst() : any(fitting);
  }

  private Condition condition(List<Question> questions, int depth, boolean names) {
    Supplier<Condition> deeper = () -> condition(questions, depth - 1, names);
    int pick = depth == 0 ? 3 + random.nextInt(4) : random.nextInt(8);
    return switch (pick) {
      case 0 -> new Condition.All(List.of(deeper.get(), deeper.get(), deeper.get()));
      case 1 -> new Condition.Any(List.of(deeper.get(), deeper.get()));
      case 2 -> new Condition.Not(deeper.get());
      case 3, 4 -> picked(of(questions, Kind.SINGLE, Kind.YESNO, Kind.MULTIPLE));
      case 5 -> dated(questions);
      case 6 ->
          new Condition.Compares(
              amount(questions, 2, names),
              any(List.of(Relation.values())),
              amount(questions, 1, names));
      default -> names ? new Condition.Holds("c") : new Condition.Always();
    };
  }

  private Condition picked(Question question) {
    var options = question.optionIds();
    if (options.isEmpty()) {
      return new Condition.Always();
    }
    return switch (question.kind()) {
      case MULTIPLE -> new Condition.Includes(question.id(), any(options));
      default ->
          random.nextBoolean()
              ? new Condition.Is(question.id(), any(options))
              : new Condition.OneOf(question.id(), List.of(any(options), any(options)));
    };
  }

  private Condition dated(List<Question> questions) {
    var question = of(questions, Kind.DATE, Kind.MONTH);
    if (!question.kind().calendar()) {
      return new Condition.Always();
    }
    var day = random.nextBoolean() ? Day.today(-random.nextInt(5)) : Day.of(DAY.minusDays(3));
    return random.nextBoolean()
        ? new Condition.Before(question.id(), day)
        : new Condition.After(question.id(), day);
  }

  private Amount amount(List<Question> questions, int depth, boolean names) {
    Supplier<Amount> deeper = () -> amount(questions, depth - 1, names);
    int pick = depth == 0 ? random.nextInt(4) : random.nextInt(17);
    return switch (pick) {
      case 0 -> new Amount.Fixed(BigDecimal.valueOf(random.nextInt(4)));
      case 1 -> new Amount.OfParameter("p");
      case 2, 3 -> number(questions);
      case 4 -> new Amount.Sum(List.of(deeper.get(), deeper.get()));
      case 5 -> new Amount.Product(List.of(deeper.get(), deeper.get()));
      case 6 -> new Amount.Difference(deeper.get(), deeper.get());
      case 7 -> new Amount.Ratio(deeper.get(), deeper.get());
      case 8 -> new Amount.Smallest(List.of(deeper.get(), deeper.get()));
      case 9 -> new Amount.Largest(List.of(deeper.get(), deeper.get()));
      case 10 ->
          new Amount.Rounded(deeper.get(), random.nextInt(3), any(List.of(Rounding.values())));
      case 11 -> ladder(deeper);
      case 12, 13 -> aboutDay(of(questions, Kind.DATE, Kind.MONTH));
      case 14 -> counted(of(questions, Kind.MULTIPLE));
      // Numbers that do not fit into a machine word must give the same as those that do.
      case 15 -> new Amount.Product(List.of(deeper.get(), new Amount.Fixed(HUGE)));
      default -> names ? new Amount.Named("a") : chosen(questions);
    };
  }

  private Amount ladder(Supplier<Amount> deeper) {
    var last = random.nextBoolean() ? null : deeper.get();
    return new Amount.Ladder(
        deeper.get(),
        List.of(
            new Amount.Rung(deeper.get(), random.nextBoolean(), deeper.get()),
            new Amount.Rung(
                last, random.nextBoolean(), random.nextBoolean() ? null : deeper.get())));
  }

  private Amount aboutDay(Question question) {
    if (!question.kind().calendar()) {
      return new Amount.Fixed(BigDecimal.ONE);
    }
    return random.nextBoolean()
        ? new Amount.DaysSince(question.id())
        : new Amount.ParameterOn("p", question.id());
  }

  private static Amount counted(Question question) {
    return question.kind() == Kind.MULTIPLE
        ? new Amount.Count(question.id())
        : new Amount.Fixed(BigDecimal.TEN);
  }

  private Amount number(List<Question> questions) {
    var question = of(questions, Kind.INTEGER, Kind.MONEY);
    return question.kind().number()
        ? new Amount.Answer(question.id())
        : new Amount.Fixed(BigDecimal.ONE);
  }

  private Amount chosen(List<Question> questions) {
    var question = of(questions, Kind.SINGLE, Kind.YESNO);
    var options = question.optionIds();
    if (options.isEmpty() || question.kind() == Kind.MULTIPLE) {
      return new Amount.Fixed(BigDecimal.TEN);
    }
    return new Amount.Choose(
        question.id(),
        Map.of(
            options.getFirst(), new Amount.Fixed(BigDecimal.ONE),
            options.get(1), new Amount.OfParameter("p")));
  }

  private Map<String, @Nullable Object> answers(Definition definition) {
    var answers = new HashMap<String, @Nullable Object>();
    for (var question : definition.questions()) {
      int luck = random.nextInt(8);
      if (luck == 0) {
        continue;
      }
      answers.put(question.id(), luck == 1 ? null : answer(question));
    }
    return answers;
  }

  private Object answer(Question question) {
    return switch (question.kind()) {
      case SINGLE, YESNO -> any(question.optionIds());
      case MULTIPLE -> List.of(any(question.optionIds()), any(question.optionIds()));
      case INTEGER -> random.nextInt(4);
      case MONEY -> random.nextInt(4) + "." + random.nextInt(10);
      case DATE -> DAY.minusDays(random.nextInt(6)).toString();
      case MONTH -> DAY.minusDays(random.nextInt(60)).toString().substring(0, 7);
      case MUNICIPALITY -> "riga";
    };
  }
}
