package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTests {

  @Test
  void leadThroughAProxyToTheFirstInstanceAndStraightToTheSecond() {
    try (Lines lines = new Lines(20_000)) {
      assertThat(lines.options())
          .filteredOn(option -> option.startsWith("gateway-2:CELAKARTE_SITE_URL="))
          .singleElement()
          .asString()
          .endsWith("=http://127.0.0.1:28141,http://127.0.0.1:28301");
      assertThat(lines.faults(Duration.ZERO))
          .extracting(Fault::name)
          .containsExactly(
              "cut:content-service-2-store",
              "cut:gateway-2-site",
              "cut:gateway-2-questionnaire-service",
              "cut:site-2-questionnaire-service");
    }
  }

  @Test
  void clocksJumpAndAreRightAgain(@TempDir Path runtime) throws Exception {
    Path file = Files.writeString(runtime.resolve("clock-site-2"), "+0");
    Fault ahead = new Clocks(runtime).faults(Duration.ofMillis(300)).getFirst();
    assertThat(ahead.name()).isEqualTo("clock:site-2-ahead");

    Thread jump = Thread.startVirtualThread(() -> cause(ahead));
    assertThat(Waiting.until(Duration.ofSeconds(5), () -> said(file).equals("+86400"))).isTrue();
    jump.join();

    assertThat(file).hasContent("+0");
  }

  /** A clock needs nothing of the platform but the file. */
  @SuppressWarnings("NullAway")
  private static void cause(Fault fault) {
    fault.harm().cause(null);
  }

  private static String said(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException beingReplaced) {
      return "";
    }
  }
}
