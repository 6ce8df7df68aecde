package lv.celakarte.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

  private static final long SECOND = 1_000_000_000L;

  private final Pace pace = new Pace(2_048, Duration.ofSeconds(10));

  @Test
  void waitsAWhileForABodyOfWhichNothingComes() {
    assertThat(pace.tooSlow(9 * SECOND)).isFalse();
    assertThat(pace.tooSlow(SECOND)).isTrue();
  }

  @Test
  void takesABodyThatComesSlowlyButComes() {
    for (var second = 0; second < 60; second++) {
      pace.came(2_048);

      assertThat(pace.tooSlow(SECOND)).isFalse();
    }
  }

  @Test
  void letsNoFastBeginningBuyASlowRest() {
    pace.came(10_000_000);
    assertThat(pace.tooSlow(10 * SECOND)).isFalse();

    pace.came(100);
    assertThat(pace.tooSlow(10 * SECOND)).isTrue();
  }

  @Test
  void beginsAnewWithEachBody() {
    assertThat(pace.tooSlow(9 * SECOND)).isFalse();
    pace.begin();

    assertThat(pace.tooSlow(9 * SECOND)).isFalse();
  }
}
