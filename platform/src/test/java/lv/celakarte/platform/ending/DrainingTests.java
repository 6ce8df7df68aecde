package lv.celakarte.platform.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

class DrainingTests {

  @Test
  void comesBeforeTheWebServerStopsTakingRequests() {
    assertThat(new Draining(Duration.ZERO).getPhase())
        .isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
  }

  @Test
  void holdsTheEndUpUntilItsTimeIsOver() throws InterruptedException {
    var draining = new Draining(Duration.ofDays(1));
    draining.start();
    var ended = new AtomicInteger();
    var stopping =
        Thread.ofPlatform()
            .start(() -> {
              draining.stop();
              ended.incrementAndGet();
            });

    assertThat(stopping.join(Duration.ofMillis(50))).isFalse();
    assertThat(draining.isRunning()).isFalse();
    assertThat(ended).hasValue(0);

    stopping.interrupt();
    assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
  }
}
