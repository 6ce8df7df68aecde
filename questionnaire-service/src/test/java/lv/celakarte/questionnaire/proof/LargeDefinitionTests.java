package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeDefinitionTests {

  /** Sixty questions and three hundred rules are measured by hand; see the README. */
  @Test
  void leavesNothingOpenThatStandsInTheWay() {
    var definition = LargeDefinition.of(30, 100);

    var proof =
        Proving.prove(
            definition,
            SmallWorld.DAY,
            Surroundings.since(SmallWorld.DAY),
            Progress.SILENT,
            Duration.ofMinutes(10));

    assertThat(proof.blocking())
        .filteredOn(finding -> finding.verdict() == Finding.Verdict.UNDECIDED)
        .isEmpty();
    assertThat(proof.unconfirmed()).isZero();
  }
}
