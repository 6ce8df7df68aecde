package lv.celakarte.bench.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lv.celakarte.platform.texts.Texts;
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
import lv.celakarte.questionnaire.definition.Section;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Text;
import lv.celakarte.questionnaire.definition.Urgency;
import lv.celakarte.questionnaire.definition.Verification;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.evaluation.Answering;
import lv.celakarte.questionnaire.evaluation.Describing;
import lv.celakarte.questionnaire.evaluation.Evaluation;
import lv.celakarte.questionnaire.evaluation.Places;
import lv.celakarte.questionnaire.evaluation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** A visitor with forty answers to a questionnaire with a hundred and fifty rules. */
final class Visit {

  private static final int QUESTIONS = 40;
  private static final int RULES = 150;
  private static final int OPTIONS = 6;
  private static final List<Kind> KINDS =
      List.of(Kind.SINGLE, Kind.MULTIPLE, Kind.INTEGER, Kind.MONEY);

  private final Random random = new Random(150);
  private final List<Question> questions = questions();
  private final Engine engine = Engine.compile(definition(), 1, LocalDate.of(2026, 11, 22));
  private final Wording wording = new Wording(engine, Language.LV);
  private final Map<String, @Nullable Object> answers = answers();
  private final Describing describing;
  private final JsonMapper json = JsonMapper.builder().build();

  Visit() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    describing = new Describing(new Texts(messages), new NoPlaces());
  }

  private static Text words(String words) {
    return Text.of(words, words);
  }

  private List<Question> questions() {
    var made = new ArrayList<Question>();
    for (int i = 0; i < QUESTIONS; i++) {
      var kind = KINDS.get(i % KINDS.size());
      var options = new ArrayList<Option>();
      for (int o = 0; kind.choice() && o < OPTIONS; o++) {
        options.add(
            new Option("o" + o, words("Atbilde " + o + " uz šo jautājumu"), null, false, false));
      }
      made.add(
          new Question(
              "q" + i,
              "s",
              kind,
              words("Cik liels ir tavs parāds numur " + i + "?"),
              words("Skaties pēdējā rēķinā."),
              words("Lai zinātu, kas tev pienākas."),
              true,
              null,
              options,
              null,
              null,
              null,
              null,
              null,
              false));
    }
    return made;
  }

  private Definition definition() {
    var rules = new ArrayList<Rule>();
    var steps = new ArrayList<Step>();
    for (int i = 0; i < RULES; i++) {
      var when =
          new Condition.All(
              List.of(condition(), new Condition.Any(List.of(condition(), condition()))));
      rules.add(new Rule("r" + i, when, List.of("s" + i), List.of(words("Tā nosaka likums."))));
      steps.add(step(i));
    }
    return new Definition(
        "visit",
        words("Apmeklējums"),
        words("Ievads"),
        12,
        List.of(new Section("s", words("Sadaļa"))),
        List.of(),
        List.of(),
        List.of(),
        questions,
        rules,
        steps,
        List.of(),
        new Crisis(words("Palīdzība"), words("Zvani 116123."), List.of("skalbes")));
  }

  private Step step(int i) {
    return new Step(
        "s" + i,
        words("Solis " + i + ": piesakies pie notāra vai sociālajā dienestā"),
        words("Sagatavo dokumentus un piesakies. ".repeat(4)),
        words("Ja nepieteiksies, parāds augs."),
        words("14 dienas"),
        words("Bez maksas"),
        List.of(words("Pase vai personas apliecība"), words("Konta izraksts")),
        List.of("notariats", "socdienests"),
        null,
        "Likuma 1. pants",
        "solis-" + i,
        Verification.VERIFIED,
        Urgency.values()[i % 4],
        i,
        List.of());
  }

  private Condition condition() {
    var question = questions.get(random.nextInt(QUESTIONS));
    var option = "o" + random.nextInt(OPTIONS);
    return switch (question.kind()) {
      case SINGLE -> new Condition.OneOf(question.id(), List.of(option, "o1"));
      case MULTIPLE -> new Condition.Includes(question.id(), option);
      default ->
          new Condition.Compares(
              new Amount.Answer(question.id()),
              Relation.MORE_THAN,
              new Amount.Fixed(BigDecimal.valueOf(random.nextInt(1_000))));
    };
  }

  private Map<String, @Nullable Object> answers() {
    var given = new LinkedHashMap<String, @Nullable Object>();
    for (var question : questions) {
      given.put(
          question.id(),
          switch (question.kind()) {
            case SINGLE -> "o" + random.nextInt(OPTIONS);
            case MULTIPLE -> List.of("o" + random.nextInt(3), "o" + (3 + random.nextInt(3)));
            case MONEY -> random.nextInt(1_000) + ",50";
            default -> random.nextInt(1_000);
          });
    }
    return given;
  }

  RoadMap steps() {
    return engine.roadMap(engine.walk(answers));
  }

  Evaluation words() {
    return switch (Answering.answer(engine, wording, answers, null)) {
      case Answering.Outcome.Complete complete -> describing.describe(complete);
      default -> throw new IllegalStateException("the visitor did not come to the end");
    };
  }

  byte[] json() {
    return json.writeValueAsBytes(words());
  }

  /** Nothing is known of municipalities here. */
  private static final class NoPlaces implements Places {

    @Override
    public Optional<String> name(String place, String language) {
      return Optional.empty();
    }

    @Override
    public Map<String, List<String>> withoutInstitution() {
      return Map.of();
    }
  }
}
