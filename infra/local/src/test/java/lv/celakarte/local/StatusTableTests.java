package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;
import org.junit.jupiter.api.Test;

class StatusTableTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final long MEGABYTE = 1024 * 1024;

  private final StatusTable table =
      new StatusTable(Clock.fixed(NOON, ZoneOffset.UTC), _ -> OptionalLong.of(200 * MEGABYTE));

  private static Entry running(String part, int port, Instant since) {
    ProcessHandle self = ProcessHandle.current();
    return new Entry(
        part, State.READY, self.pid(), self.info().startInstant().orElse(null), port, since, 2, "");
  }

  @Test
  void tellsStatePortMemoryAndAge() {
    List<String> lines = table.lines(List.of(running("gateway", 8080, NOON.minusSeconds(7_500))));

    assertThat(lines.get(1).split("\\s{2,}|(?<=ready) +"))
        .startsWith("gateway", "ready")
        .contains("2 h 5 min");
    assertThat(lines.get(1)).contains("8080", "200 MB");
  }

  @Test
  void addsTheMemoryUp() {
    List<String> lines =
        table.lines(List.of(running("site", 8101, NOON), running("gateway", 8080, NOON)));

    assertThat(lines.getLast()).contains("400 MB");
  }

  @Test
  void saysWhenAProcessIsGoneThoughItIsNotedAsReady() {
    Entry gone = new Entry("site", State.READY, Long.MAX_VALUE, NOON, 8101, NOON, 0, "");

    assertThat(table.lines(List.of(gone)).get(1)).contains("gone").doesNotContain("MB");
  }

  @Test
  void saysWhyAPartIsDownAndThatItComesBack() {
    Entry down = new Entry("kafka", State.WAITING, 0, null, 8192, NOON, 4, "ended with code 137");

    assertThat(table.lines(List.of(down)).get(1))
        .contains("down, starts again", "4", "ended with code 137");
  }

  @Test
  void showsAServerFromElsewhereAsSuch() {
    Entry external =
        new Entry("store", State.EXTERNAL, 0, null, 0, NOON, 0, "from CELAKARTE_MONGODB_URI");

    assertThat(table.lines(List.of(external)).get(1))
        .contains("external", "from CELAKARTE_MONGODB_URI");
  }
}
