package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

  private final Backoff backoff = new Backoff();

  @Test
  void waitsLongerEachTimeUpToHalfAMinute() {
    var pauses =
        IntStream.range(0, 7).mapToObj(_ -> backoff.after(Duration.ofSeconds(1)).toSeconds());

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void beginsAgainAfterACalmRun() {
    for (int i = 0; i < 5; i++) {
      assertThat(backoff.after(Duration.ofSeconds(1))).isPositive();
    }

    assertThat(backoff.after(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(1));
  }
}
