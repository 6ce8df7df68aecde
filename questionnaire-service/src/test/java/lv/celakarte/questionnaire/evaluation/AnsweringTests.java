package lv.celakarte.questionnaire.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.Full;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Voice;
import lv.celakarte.questionnaire.engine.Refusal;
import lv.celakarte.questionnaire.evaluation.Answering.Outcome;
import lv.celakarte.questionnaire.evaluation.Answering.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AnsweringTests {

  private static final String ID = "everything";
  private static final Map<String, Object> ANSWERS =
      Map.of(
          "who",
          "a",
          "signs",
          List.of("x"),
          "sure",
          "yes",
          "persons",
          1,
          "income",
          "100",
          "letter",
          "2026-11-22",
          "since",
          "2026-10",
          "place",
          "riga");

  private final Facts facts = new Facts();
  private final Published published = new Published();
  private final LiveQuestionnaires live = new LiveQuestionnaires(facts, List.of(published));
  private final Clock clock =
      Clock.fixed(Starter.DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final Answering answering = new Answering(live, clock);
  private final Describing describing = new Describing(texts(), new NoPlaces());

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

  /** Versions that were public once. */
  private static final class Published implements EarlierVersions {
    private final Map<Integer, Definition> versions = new HashMap<>();

    @Override
    public Optional<Definition> find(String id, int version) {
      return Optional.ofNullable(versions.get(version));
    }

    @Override
    public Optional<Integer> covering(String id, LocalDate day) {
      return versions.keySet().stream()
          .filter(version -> Objects.requireNonNull(versions.get(version)).covers(day))
          .max(Integer::compare);
    }
  }

  private static Texts texts() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(messages);
  }

  @BeforeEach
  void publish() {
    var earlier =
        Full.json()
            .replace(
                "\"validFrom\": \"2026-01-01\", \"validTo\": \"2027-12-31\"",
                "\"validTo\": \"2025-12-31\"")
            .replace("\"lv\": \"Kas?\"", "\"lv\": \"Kas agrāk?\"");
    published.versions.put(1, Starter.parse(earlier));
    live.take(Full.definition(), 2);
  }

  private static Request request(Language language, Voice voice, Map<String, ?> answers) {
    return new Request(language, voice, answers, null, null, null, false, false);
  }

  private Evaluation evaluate(Request request) {
    return switch (answering.answer(ID, request)) {
      case Outcome.Asked asked -> describing.describe(asked);
      case Outcome.Complete complete -> describing.describe(complete);
      case Outcome.Unknown _, Outcome.UnknownVersion _, Outcome.Invalid _ ->
          throw new AssertionError("no evaluation");
    };
  }

  private static Request on(@Nullable LocalDate day, @Nullable Integer version) {
    return new Request(Language.LV, Voice.SELF, Map.of(), null, day, version, false, false);
  }

  @Test
  void asksTheQuestionsOfAPageTogether() {
    var first = Map.of("who", "a", "signs", List.of("x"), "sure", "yes");
    var asked = evaluate(request(Language.EN, Voice.SELF, first));

    assertThat(Objects.requireNonNull(asked.question()).id()).isEqualTo("persons");
    assertThat(asked.together())
        .extracting(Evaluation.Asked::id)
        .containsExactly("persons", "income");
    assertThat(evaluate(request(Language.EN, Voice.SELF, Map.of())).together()).isEmpty();
  }

  @Test
  void saysDeadlineOrderChannelAndOutcome() {
    var map = Objects.requireNonNull(evaluate(request(Language.EN, Voice.SELF, ANSWERS)).roadMap());

    assertThat(map.outcome()).isEqualTo("formal-procedure");
    var first = map.groups().getFirst().steps().get(1);
    assertThat(first.id()).isEqualTo("s1");
    assertThat(first.deadlineDate()).isEqualTo("2026-12-07");
    assertThat(first.depends()).containsExactly("s2");
    assertThat(first.alternatives()).containsExactly("s3");
    assertThat(first.channel()).isEqualTo("On the portal");
    assertThat(first.purpose()).isEqualTo("It helps.");
    assertThat(first.institutions()).as("the municipality's own").containsExactly("rsd");
    assertThat(first.language()).isEqualTo("en");
    assertThat(map.declined()).isNull();
  }

  @Test
  void tellsWhatIsNotThereWithTact() {
    var answers = new HashMap<String, Object>(ANSWERS);
    answers.put("signs", List.of("none"));
    answers.remove("sure");
    var asked = new Request(Language.LV, Voice.SELF, answers, null, null, null, false, true);

    var map = Objects.requireNonNull(evaluate(asked).roadMap());

    assertThat(map.declined())
        .singleElement()
        .satisfies(no -> assertThat(no.why()).containsExactly("Tev to nevajag."));
  }

  @Test
  void answersInLatvianWhereTheQuestionnaireLacksALanguage() {
    var evaluation = evaluate(request(Language.RU, Voice.SELF, Map.of()));

    assertThat(evaluation.language()).isEqualTo("lv");
    assertThat(Objects.requireNonNull(evaluation.question()).text()).isEqualTo("Kas?");
  }

  @Test
  void speaksToSomebodyWhoAnswersForAnother() {
    var prepared = live.find(ID).orElseThrow().on(Starter.DAY, Starter.DAY);
    var title = Full.definition().title();

    assertThat(prepared.wording(Language.LV, Voice.OTHER).plain(title)).isEqualTo("Viss par citu");
    assertThat(prepared.wording(Language.LV, Voice.SELF).plain(title)).isEqualTo("Viss");
    assertThat(evaluate(request(Language.LV, Voice.OTHER, Map.of())).voice()).isEqualTo("other");
  }

  @Test
  void keepsTheOtherAnswersWhenOneCannotBeTaken() {
    var answers = new HashMap<String, Object>(ANSWERS);
    answers.put("persons", 99);
    answers.put("gone", "x");
    var strict = answering.answer(ID, request(Language.LV, Voice.SELF, answers));
    var partly = new Request(Language.LV, Voice.SELF, answers, null, null, null, true, false);

    assertThat(strict).isInstanceOf(Outcome.Invalid.class);
    var evaluation = evaluate(partly);
    assertThat(evaluation.refused())
        .extracting(problem -> problem.field())
        .containsExactly("answers.persons", "answers.gone");
    assertThat(Objects.requireNonNull(evaluation.question()).id()).isEqualTo("persons");
    assertThat(evaluation.answered()).extracting(Evaluation.Answered::question).contains("letter");
  }

  /** Somebody began with a version that asked otherwise: what still fits is kept. */
  @Test
  void takesTheAnswersOfAnOldVersionAsFarAsTheyFit() {
    var answers = new HashMap<String, Object>(ANSWERS);
    answers.put("who", "option-of-long-ago");
    answers.put("question-of-long-ago", List.of("x", "y"));

    var evaluation =
        evaluate(new Request(Language.EN, Voice.SELF, answers, null, null, null, true, false));

    assertThat(evaluation.version()).isEqualTo(2);
    assertThat(evaluation.refused())
        .extracting(problem -> problem.field() + " " + problem.code())
        .containsExactlyInAnyOrder(
            "answers.who unknown-option", "answers.question-of-long-ago unknown-question");
    assertThat(evaluation.refused())
        .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    assertThat(Objects.requireNonNull(evaluation.question()).id()).isEqualTo("who");
    assertThat(evaluation.answered()).extracting(Evaluation.Answered::question).contains("income");
  }

  @Test
  void refusesMoreAnswersThanAnyQuestionnaireAsks() {
    var answers = new HashMap<String, Object>();
    for (int i = 0; i <= Answering.MOST_ANSWERS; i++) {
      answers.put("q" + i, 1);
    }

    assertThat(answering.answer(ID, request(Language.LV, Voice.SELF, answers)))
        .isInstanceOfSatisfying(
            Outcome.Invalid.class,
            invalid ->
                assertThat(invalid.refusals())
                    .extracting(Refusal::code)
                    .containsExactly(Refusal.Code.TOO_MANY));
  }

  @Test
  void saysWhatIsWrongInWordsOfEveryLanguage() {
    var words = new RefusalWords(texts());

    for (var language : Language.values()) {
      for (var code : Refusal.Code.values()) {
        var problem = words.field(new Refusal("q", code, "7"), language.locale());
        assertThat(problem.message()).as(language + " " + code).isNotBlank();
      }
    }
    var required = new Refusal("q", Refusal.Code.REQUIRED, null);
    assertThat(words.field(required, Language.RU.locale()).message())
        .isEqualTo("Ответьте на этот вопрос");
    assertThat(
            words
                .field(new Refusal("q", Refusal.Code.WRONG_TYPE, null), Language.LV_SIMPLE.locale())
                .message())
        .isNotEqualTo(
            words
                .field(new Refusal("q", Refusal.Code.WRONG_TYPE, null), Language.LV.locale())
                .message());
  }

  @Test
  void followsTheVersionAndTheDayThatAreAskedFor() {
    assertThat(evaluate(on(null, null)).version()).isEqualTo(2);
    assertThat(evaluate(on(null, 1)).version()).isEqualTo(1);
    assertThat(answering.answer(ID, on(null, 7))).isInstanceOf(Outcome.UnknownVersion.class);

    var then = evaluate(on(LocalDate.of(2025, 6, 1), null));

    assertThat(then.version()).as("the version that was valid then").isEqualTo(1);
    assertThat(then.asOf()).isEqualTo("2025-06-01");
    assertThat(Objects.requireNonNull(then.question()).text()).isEqualTo("Kas agrāk?");
  }

  @Test
  void takesASharedFactOverAtOnceAndGivesItBack() {
    assertThat(halfWage()).isEqualTo("Dari, ja ir 390,25.");
    facts.take(fact("800", "EUR", "current"));
    assertThat(halfWage()).isEqualTo("Dari, ja ir 400.");
    facts.take(fact("90000", "%", "current"));
    assertThat(halfWage()).as("hundredths are shares").isEqualTo("Dari, ja ir 450.");
    facts.take(fact("much", "EUR", "current"));
    assertThat(halfWage()).as("no number").isEqualTo("Dari, ja ir 390,25.");
    facts.take(fact("800", "EUR", "current"));
    facts.take(fact("800", "EUR", "retired"));
    assertThat(halfWage()).isEqualTo("Dari, ja ir 390,25.");
  }

  private String halfWage() {
    var prepared = live.find(ID).orElseThrow().on(Starter.DAY, Starter.DAY);
    return prepared.wording(Language.LV, Voice.SELF).step(0).text();
  }

  private static Fact fact(String value, String unit, String state) {
    var from = LocalDate.of(2026, 6, 1);
    return new Fact(
        "min-wage", 1, state, unit, List.of(new Fact.Value(from, null, value, "verified")));
  }

  @Test
  void keepsTheDefinitionsValueForTheDaysBeforeTheFact() {
    facts.take(fact("800", "EUR", "current"));
    var parameter = facts.applied(Full.definition()).parameters().getFirst();

    assertThat(parameter.on(LocalDate.of(2026, 5, 31)).orElseThrow().value())
        .isEqualByComparingTo("780.5");
    assertThat(parameter.on(LocalDate.of(2026, 6, 1)).orElseThrow().value())
        .isEqualByComparingTo("800");
  }
}
