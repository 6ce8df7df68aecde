package lv.celakarte.questionnaire.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.Small;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final Engine engine = Engine.compile(Small.definition(), 4, DAY);

  private static Map<String, @Nullable Object> answers(@Nullable Object... namesAndValues) {
    var answers = new HashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answers.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return answers;
  }

  private String open(Map<String, @Nullable Object> answers) {
    var walk = engine.walk(answers);
    return walk.complete() ? "" : Small.definition().questions().get(walk.open()).id();
  }

  @Test
  void beginsWithTheFirstQuestion() {
    assertThat(open(answers())).isEqualTo("pets");
    assertThat(engine.walk(answers()).total()).isEqualTo(2);
  }

  @Test
  void asksOnlyWhatTheAnswersMakeRelevant() {
    assertThat(open(answers("pets", List.of("dog")))).isEqualTo("dogs");
    assertThat(open(answers("pets", List.of("cat")))).isEqualTo("since");
  }

  @Test
  void skipsWhatNeedNotBeAnswered() {
    var walk = engine.walk(answers("pets", List.of("cat"), "since", null));

    assertThat(walk.complete()).isTrue();
    assertThat(walk.skipped(engine.place("since"))).isTrue();
    assertThat(walk.answered()).containsExactly(engine.place("pets"), engine.place("since"));
  }

  @Test
  void dropsAnswersThatNoLongerApply() {
    var walk = engine.walk(answers("pets", List.of("cat"), "dogs", 2, "since", null));

    assertThat(walk.dropped()).containsExactly("dogs");
    assertThat(walk.refusals()).isEmpty();
  }

  @Test
  void keepsLaterAnswersWhileAnEarlierOneIsMissing() {
    var walk = engine.walk(answers("dogs", 2, "since", "2026-01-01"));

    assertThat(walk.open()).isEqualTo(engine.place("pets"));
    assertThat(walk.dropped()).isEmpty();
  }

  @Test
  void findsTheWayBack() {
    var walk = engine.walk(answers("pets", List.of("dog"), "dogs", 2));

    assertThat(walk.before(engine.place("since"))).isEqualTo(engine.place("dogs"));
    assertThat(walk.before(engine.place("pets"))).isEqualTo(Walk.NONE);
  }

  @Test
  void aMissingAnswerIsNotANo() {
    var walk =
        engine.walk(answers("pets", List.of("dog"), "dogs", 2, "leash", "unknown", "since", null));
    var map = engine.roadMap(walk);

    var leash = map.steps().stream().filter(w -> w.step() == 1).findFirst().orElseThrow();
    assertThat(leash.certainty()).isEqualTo(Certainty.MAYBE);
    assertThat(leash.decidedBy()).containsExactly(engine.place("leash"));
  }

  @Test
  void putsTheUrgentStepFirstWhateverItsPlaceInTheFile() {
    var walk =
        engine.walk(answers("pets", List.of("dog"), "dogs", 6, "leash", "yes", "since", null));

    assertThat(engine.roadMap(walk).steps()).extracting(Waypoint::step).startsWith(2);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(answers("pets", List.of("cow")), "pets", Refusal.Code.UNKNOWN_OPTION),
        Arguments.of(answers("pets", Arrays.asList("dog", null)), "pets", Refusal.Code.WRONG_TYPE),
        Arguments.of(answers("pets", 7), "pets", Refusal.Code.WRONG_TYPE),
        Arguments.of(answers("pets", List.of()), "pets", Refusal.Code.REQUIRED),
        Arguments.of(answers("pets", null), "pets", Refusal.Code.REQUIRED),
        Arguments.of(answers("pets", List.of("none", "dog")), "pets", Refusal.Code.NOT_TOGETHER),
        Arguments.of(answers("pets", List.of("dog"), "dogs", 0), "dogs", Refusal.Code.TOO_SMALL),
        Arguments.of(answers("pets", List.of("dog"), "dogs", 99), "dogs", Refusal.Code.TOO_LARGE),
        Arguments.of(answers("pets", List.of("dog"), "dogs", 1.5), "dogs", Refusal.Code.WRONG_TYPE),
        Arguments.of(answers("pets", List.of("dog"), "dogs", "x"), "dogs", Refusal.Code.WRONG_TYPE),
        Arguments.of(
            answers("pets", List.of("dog"), "dogs", "1e400"), "dogs", Refusal.Code.WRONG_TYPE),
        Arguments.of(
            answers("pets", List.of("cat"), "since", "2026-13-01"),
            "since",
            Refusal.Code.WRONG_TYPE),
        Arguments.of(
            answers("pets", List.of("cat"), "since", "2026-11-23"), "since", Refusal.Code.TOO_LATE),
        Arguments.of(answers("cows", 1), "cows", Refusal.Code.UNKNOWN_QUESTION));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoAnswer(
      Map<String, @Nullable Object> answers, String question, Refusal.Code code) {
    assertThat(engine.walk(answers).refusals())
        .anySatisfy(refusal -> {
          assertThat(refusal.question()).isEqualTo(question);
          assertThat(refusal.code()).isEqualTo(code);
        });
  }

  @ParameterizedTest
  @MethodSource("typed")
  void takesNumbersAsPeopleWriteThem(Object typed, String meant) {
    var walk = engine.walk(answers("pets", List.of("dog"), "dogs", typed));

    assertThat(walk.refusals()).isEmpty();
    assertThat(walk.number(engine.place("dogs"))).isEqualByComparingTo(meant);
  }

  static Stream<Arguments> typed() {
    return Stream.of(
        Arguments.of(3, "3"),
        Arguments.of("3", "3"),
        Arguments.of(" 1 0", "10"),
        Arguments.of("2,0", "2"),
        Arguments.of(4.0, "4"));
  }
}
