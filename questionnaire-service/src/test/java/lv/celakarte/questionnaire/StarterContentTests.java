package lv.celakarte.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Checks;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Situation;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.definition.Verification;
import lv.celakarte.questionnaire.definition.Voice;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.proof.Check;
import lv.celakarte.questionnaire.proof.Progress;
import lv.celakarte.questionnaire.proof.Proof;
import lv.celakarte.questionnaire.proof.Proving;
import lv.celakarte.questionnaire.proof.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterContentTests {

  private static final List<Integer> PERSON_RULES =
      List.of(
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30,
          31, 32);
  private static final List<Integer> BUSINESS_RULES = List.of(14, 15, 16, 17, 18, 23, 24, 26, 30);

  static Stream<Definition> both() {
    return Stream.of(Starter.person(), Starter.business());
  }

  static Stream<Definition> all() {
    return Stream.of("privatpersona", "uznemejs", "motivacijas-pakalpojumi", "sniedzeju-aptauja")
        .map(id -> Starter.parse(Starter.text(id)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasNoFaults(Definition definition) {
    assertThat(Checks.check(definition, Starter.DAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void isWrittenInAllLanguages(Definition definition) {
    assertThat(definition.languages()).containsExactly(Language.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"privatpersona", "uznemejs"})
  void quotesTheSameAmountsInEveryLanguage(String id) {
    var texts = texts(Starter.tree(Starter.text(id))).toList();

    assertThat(texts)
        .hasSizeGreaterThan(200)
        .allSatisfy(words -> {
          var quoted = words.values().stream().map(StarterContentTests::amounts).distinct();
          assertThat(quoted).as(words.toString()).hasSize(1);
        });
  }

  private static Stream<Map<?, ?>> texts(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map when map.containsKey("forOther") ->
          Stream.of(without(map, "forOther"), (Map<?, ?>) map.get("forOther"));
      case Map<?, ?> map when map.containsKey("lv") -> Stream.of(map);
      case Map<?, ?> map -> map.values().stream().flatMap(StarterContentTests::texts);
      case List<?> list -> list.stream().flatMap(StarterContentTests::texts);
      case null, default -> Stream.empty();
    };
  }

  private static Map<?, ?> without(Map<?, ?> map, String key) {
    var rest = new HashMap<Object, @Nullable Object>(map);
    rest.remove(key);
    return rest;
  }

  /** Somebody who answers for another is not asked about themselves. */
  @ParameterizedTest
  @MethodSource("both")
  void asksAboutTheOtherPersonWhereSomebodyAnswersForThem(Definition definition) {
    var you =
        Pattern.compile(
            "\\b(tu|tev|tevi|tavs|tava|tavu|tavi|tavas|taviem|tavām)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    assertThat(definition.questions())
        .filteredOn(question ->
            you.matcher(question.text().in(Language.LV).toLowerCase(Locale.ROOT)).find())
        .isNotEmpty()
        .allSatisfy(question -> {
          assertThat(question.text().in(Language.LV, Voice.OTHER))
              .isNotEqualTo(question.text().in(Language.LV));
          assertThat(question.text().in(Language.EN, Voice.OTHER))
              .isNotEqualTo(question.text().in(Language.EN));
        });
  }

  private static List<String> amounts(@Nullable Object words) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(String.valueOf(words))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("both")
  void asksAtLeastTwelveQuestions(Definition definition) {
    assertThat(definition.questions()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("all")
  void holdsAgainstTheProof(Definition definition) {
    Proof proof =
        Proving.prove(
            definition,
            Starter.DAY,
            Surroundings.since(Starter.DAY),
            Progress.SILENT,
            Duration.ofMinutes(10));

    assertThat(proof.blocking()).isEmpty();
    assertThat(proof.unconfirmed()).isZero();
    assertThat(proof.tallies())
        .filteredOn(tally -> tally.check() == Check.STEP_REACHABLE)
        .singleElement()
        .satisfies(tally -> assertThat(tally.looked()).isEqualTo(definition.steps().size()));
  }

  /** Fifteen services beside four target groups, as they are printed. */
  @Test
  void offersEveryTargetGroupTheServicesOfTheMatrix() {
    var engine = Starter.engine(Starter.parse(Starter.text("motivacijas-pakalpojumi")));

    assertThat(services(engine, "gender")).isEqualTo(11);
    assertThat(services(engine, "age")).isEqualTo(8);
    assertThat(services(engine, "disability")).isEqualTo(8);
    assertThat(services(engine, "ethnic")).isEqualTo(9);
    assertThat(services(engine, "none")).isEqualTo(1);
  }

  private static int services(Engine engine, String group) {
    var map = engine.roadMap(engine.walk(Map.of("groups", List.of(group), "municipality", "ogre")));
    return map.steps().size() + map.further().size();
  }

  @Test
  void coversEveryRuleOfTheLawByAudience() {
    assertThat(lawRules(Starter.person())).containsAll(PERSON_RULES);
    assertThat(lawRules(Starter.business())).containsAll(BUSINESS_RULES);

    var all = new TreeSet<>(lawRules(Starter.person()));
    all.addAll(lawRules(Starter.business()));
    assertThat(all).containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
  }

  private static List<Integer> lawRules(Definition definition) {
    return definition.steps().stream()
        .map(Step::id)
        .filter(id -> id.startsWith("R"))
        .map(id -> Integer.parseInt(id.substring(1)))
        .toList();
  }

  @Test
  void knowsAllFortyFiveSituations() {
    assertThat(Starter.person().situations().stream().map(Situation::document))
        .containsExactlyElementsOf(documents("situacija-p%02d", 30));
    assertThat(Starter.business().situations().stream().map(Situation::document))
        .containsExactlyElementsOf(documents("situacija-e%02d", 15));
  }

  private static List<String> documents(String pattern, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> pattern.formatted(i)).toList();
  }

  @ParameterizedTest
  @MethodSource("both")
  void marksWhatAnInstitutionHasToConfirm(Definition definition) {
    assertThat(definition.steps())
        .filteredOn(step -> step.verification() == Verification.TO_BE_CONFIRMED)
        .isNotEmpty()
        .allSatisfy(
            step -> assertThat(step.document() != null || !step.sources().isEmpty()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("both")
  void namesASourceForEveryParameter(Definition definition) {
    assertThat(definition.parameters())
        .allSatisfy(parameter -> assertThat(parameter.sources()).isNotEmpty());
  }
}
