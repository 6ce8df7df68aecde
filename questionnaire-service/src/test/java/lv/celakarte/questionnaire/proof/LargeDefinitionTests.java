package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeDefinitionTests {

  /** How long it takes is measured by {@link ProofMeasurement}; see the README. */
  @Test
  void leavesNothingOpenThatStandsInTheWay() {
    var definition = LargeDefinition.of(60, 300);

    var proof =
        Proving.prove(
            definition,
            SmallWorld.DAY,
            Surroundings.since(SmallWorld.DAY),
            Progress.SILENT,
            Duration.ofMinutes(2));

    assertThat(proof.blocking())
        .filteredOn(finding -> finding.verdict() == Finding.Verdict.UNDECIDED)
        .isEmpty();
    assertThat(proof.unconfirmed()).isZero();
  }
}
