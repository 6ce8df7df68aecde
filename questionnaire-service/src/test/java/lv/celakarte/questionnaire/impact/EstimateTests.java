package lv.celakarte.questionnaire.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.proof.Example;
import org.junit.jupiter.api.Test;

class EstimateTests {

  private static final Marginals SUMS =
      new Marginals(
          Map.of("pets", 1_000L, "leash", 400L),
          Map.of("pets/dog", 400L, "pets/cat", 250L, "leash/no", 100L));

  private static Estimate estimate(Map<String, Object> answers, String... telling) {
    return Estimate.of(new Example(answers, List.of(telling)), Small.definition(), SUMS);
  }

  @Test
  void multipliesTheSharesOfTheTellingAnswers() {
    var estimate = estimate(Map.of("pets", List.of("dog", "cat"), "leash", "no"), "pets", "leash");

    assertThat(estimate.share().orElseThrow()).isCloseTo(0.4 * 0.25 * 0.25, within(1e-9));
    assertThat(estimate.counted()).containsExactly("pets", "leash");
  }

  @Test
  void leavesOutWhatNobodyCountsAndSaysSo() {
    var estimate = estimate(Map.of("pets", List.of("dog"), "dogs", 7), "pets", "dogs");

    assertThat(estimate.share()).hasValue(0.4);
    assertThat(estimate.uncounted()).containsExactly("dogs");
  }

  @Test
  void knowsNothingOfANumberThatWasKeptBack() {
    var estimate = estimate(Map.of("pets", List.of("none"), "leash", "yes"), "pets", "leash");

    assertThat(estimate.share()).isEmpty();
    assertThat(estimate.uncounted()).containsExactly("pets", "leash");
  }

  @Test
  void saysNothingByAFewAnswers() {
    var few = new Marginals(Map.of("leash", 99L), Map.of("leash/no", 50L));

    var estimate =
        Estimate.of(new Example(Map.of("leash", "no"), List.of("leash")), Small.definition(), few);

    assertThat(estimate.share()).isEmpty();
  }

  @Test
  void neverUsesADelicateAnswer() {
    var delicate =
        Starter.parse(
            Small.json()
                .replace(
                    "\"id\": \"leash\", \"section\"",
                    "\"id\": \"leash\", \"delicate\": true, \"section\""));

    var estimate =
        Estimate.of(new Example(Map.of("leash", "no"), List.of("leash")), delicate, SUMS);

    assertThat(estimate.uncounted()).containsExactly("leash");
  }
}
