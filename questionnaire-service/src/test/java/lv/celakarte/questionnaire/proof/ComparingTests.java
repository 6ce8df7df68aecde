package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import org.junit.jupiter.api.Test;

class ComparingTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Impact impact(String before, String after) {
    return Comparing.compare(Starter.parse(before), Starter.parse(after), DAY, Proving.PATIENCE);
  }

  @Test
  void findsNothingWhereOnlyWordsChange() {
    var impact = impact(Small.json(), Small.json().replace("Ej pastaigā", "Ej ārā"));

    assertThat(impact.changes()).isEmpty();
    assertThat(impact.undecided()).isEmpty();
  }

  @Test
  void findsWhoPassesAThresholdThatMoved() {
    var lower =
        Small.json()
            .replace(
                "\"from\": \"2026-01-01\", \"value\": 5", "\"from\": \"2026-01-01\", \"value\": 3");

    var impact = impact(Small.json(), lower);

    assertThat(impact.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.way()).isEqualTo(Impact.Way.GAINED);
          assertThat(change.step()).isEqualTo("pack");
          assertThat(change.examples())
              .extracting(example -> example.answers().get("dogs"))
              .containsExactlyInAnyOrder(4L, 5L);
          assertThat(change.examples().getFirst().telling()).containsExactly("pets", "dogs");
          assertThat(change.more()).isFalse();
        });
  }

  @Test
  void findsWhoLosesAStepThatIsTakenAway() {
    var without =
        Small.json()
            .replace(
                "\"when\": {\"question\": \"leash\", \"is\": \"no\"}, \"steps\": [\"leash\"]",
                "\"when\": {\"question\": \"leash\", \"is\": \"unknown\"}, \"steps\": [\"leash\"]");

    var impact = impact(Small.json(), without);

    assertThat(impact.changes())
        .extracting(Impact.Change::way)
        .containsExactly(Impact.Way.GAINED, Impact.Way.LOST);
    assertThat(impact.changes().getLast().examples().getFirst().answers())
        .containsEntry("leash", "no");
  }

  @Test
  void comparesAPersonWhoIsAskedSomethingNew() {
    var gated =
        Small.json()
            .replace(
                "\"shownIf\": {\"question\": \"pets\", \"includes\": \"dog\"}},",
                "\"shownIf\": {\"atLeast\": [{\"answer\": \"dogs\"}, 2]}},");

    var impact = impact(Small.json(), gated);

    assertThat(impact.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.way()).isEqualTo(Impact.Way.LOST);
          assertThat(change.step()).isEqualTo("leash");
          assertThat(change.examples())
              .allSatisfy(e ->
                  assertThat(e.answers())
                      .containsEntry("pets", List.of("dog"))
                      .containsEntry("dogs", 1L));
        });
  }
}
