package lv.celakarte.questionnaire.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.cases.CaseResult.Kind;
import lv.celakarte.questionnaire.definition.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTests {

  private static final Map<String, Object> DOGS =
      Map.of("pets", List.of("dog"), "dogs", 6, "leash", "yes", "since", "2026-01-05");

  private static CaseResult run(
      Map<String, Object> answers, Map<String, Expectation> expected, @Nullable LocalDate day) {
    var test = new TestCase("one", "Kāds ar suņiem", day, answers, expected);
    return CaseRun.run(List.of(test), Small.definition(), Starter.DAY).getFirst();
  }

  private static List<Kind> kinds(CaseResult result) {
    return result.misses().stream().map(CaseResult.Miss::kind).toList();
  }

  @Test
  void passesWhenTheStepsAreAsExpected() {
    var expected =
        Map.of("walk", Expectation.YES, "pack", Expectation.YES, "leash", Expectation.NO);

    assertThat(run(DOGS, expected, null).passed()).isTrue();
  }

  @Test
  void saysWhichStepIsMissingAndWhichIsUnwanted() {
    assertThat(kinds(run(DOGS, Map.of("leash", Expectation.YES), null)))
        .containsExactly(Kind.STEP_MISSING);
    assertThat(kinds(run(DOGS, Map.of("walk", Expectation.NO), null)))
        .containsExactly(Kind.STEP_UNWANTED);
    assertThat(kinds(run(DOGS, Map.of("fly", Expectation.YES), null)))
        .containsExactly(Kind.UNKNOWN_STEP);
  }

  @Test
  void tellsMaybeFromSure() {
    Map<String, Object> unsure = Map.of("pets", List.of("dog"), "dogs", 1, "leash", "unknown");

    assertThat(run(unsure, Map.of("leash", Expectation.MAYBE), null).passed()).isTrue();
    assertThat(kinds(run(unsure, Map.of("leash", Expectation.YES), null)))
        .containsExactly(Kind.ONLY_MAYBE);
    assertThat(kinds(run(DOGS, Map.of("walk", Expectation.MAYBE), null)))
        .containsExactly(Kind.NOT_MAYBE);
  }

  /** In 2025 three dogs were the most, since 2026 it is five. */
  @Test
  void followsTheLawOfItsDay() {
    Map<String, Object> four = Map.of("pets", List.of("dog"), "dogs", 4, "leash", "yes");

    assertThat(run(four, Map.of("pack", Expectation.YES), LocalDate.of(2025, 6, 1)).passed())
        .isTrue();
    assertThat(run(four, Map.of("pack", Expectation.NO), LocalDate.of(2026, 6, 1)).passed())
        .isTrue();
  }

  @Test
  void failsWhenAnAnswerNoLongerFits() {
    Map<String, Object> stale = Map.of("pets", List.of("cat"), "dogs", 2, "fish", "yes");

    assertThat(kinds(run(stale, Map.of("read", Expectation.YES), null)))
        .containsExactlyInAnyOrder(Kind.NOT_ASKED, Kind.UNKNOWN_QUESTION);
  }

  @Test
  void isTheSameAfterBeingKept() {
    var test =
        new TestCase(
            "one", "Vārds", LocalDate.of(2026, 2, 1), DOGS, Map.of("walk", Expectation.YES));

    assertThat(CaseFile.read(CaseFile.tree(List.of(test))).cases()).containsExactly(test);
  }

  @Test
  void findsEverythingThatIsWrongWithAFile() {
    var tree =
        Map.of(
            "cases",
            List.of(
                Map.of("id", "a b", "name", "", "answers", Map.of("q", Map.of()), "extra", 1),
                Map.of(
                    "id",
                    "ok",
                    "name",
                    "x",
                    "day",
                    "vakar",
                    "answers",
                    Map.of(),
                    "expected",
                    Map.of("s", "perhaps"))));

    assertThat(CaseFile.read(tree).faults())
        .extracting(Fault::place)
        .contains(
            "cases[0].id",
            "cases[0].name",
            "cases[0].answers.q",
            "cases[0].extra",
            "cases[0].expected",
            "cases[1].day",
            "cases[1].expected.s");
    assertThat(CaseFile.read(List.of()).faults()).isNotEmpty();
  }
}
