package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  @Test
  void remembersWhatWasWritten() {
    Entry entry =
        new Entry("site", State.WAITING, 0, null, 8101, NOON, 3, "ended with code 1\nand \\ more");

    ledger().write(entry);

    assertThat(ledger().read("site")).contains(entry);
  }

  @Test
  void knowsNothingOfWhatWasForgottenOrBroken() throws IOException {
    ledger().write(new Entry("site", State.READY, 1, NOON, 8101, NOON, 0, ""));
    ledger().forget("site");
    Files.writeString(folder.resolve("store.state"), "half a li");

    assertThat(ledger().read("site")).isEmpty();
    assertThat(ledger().read("store")).isEmpty();
    assertThat(ledger().read("kafka")).isEmpty();
  }

  @Test
  void findsTheProcessOfAnEntry() {
    ProcessHandle self = ProcessHandle.current();
    Instant born = self.info().startInstant().orElseThrow();

    Entry entry = new Entry("site", State.READY, self.pid(), born, 8101, NOON, 0, "");

    assertThat(entry.process()).contains(self);
  }

  @Test
  void takesALaterProcessOfTheSameNumberForAnother() {
    ProcessHandle self = ProcessHandle.current();
    Instant earlier = self.info().startInstant().orElseThrow().minusSeconds(60);

    Entry entry = new Entry("site", State.READY, self.pid(), earlier, 8101, NOON, 0, "");

    assertThat(entry.process()).isEmpty();
  }

  @Test
  void listsEveryInstanceAndNotTheSupervisor() {
    for (String part : List.of("gateway-2", Ledger.SUPERVISOR, "gateway")) {
      ledger().write(new Entry(part, State.READY, 1, NOON, 8080, NOON, 0, ""));
    }
    ledger().hold("site");

    assertThat(ledger().parts()).containsExactly("gateway", "gateway-2");
  }

  private Ledger ledger() {
    return new Ledger(folder);
  }
}
