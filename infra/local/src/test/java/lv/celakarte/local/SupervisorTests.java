package lv.celakarte.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SupervisorTests {

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private @org.jspecify.annotations.Nullable Supervisor supervisor;

  @AfterEach
  void stop() {
    if (supervisor != null) {
      supervisor.stop();
    }
  }

  /** A server in five lines: says when it is there, notes when it is asked to end. */
  private Part part(String name, String... after) {
    String script =
        "trap 'echo "
            + name
            + " >> ended; exit 0' TERM; echo "
            + name
            + " >> begun; touch "
            + name
            + ".ready; while :; do sleep 0.05; done";
    return part(name, script, List.of(after));
  }

  private Part part(String name, String script, List<String> after) {
    return new Part(
        name,
        List.of("/bin/sh", "-c", script),
        Map.of("PART", name),
        folder,
        List.of(1),
        after,
        () -> Files.exists(folder.resolve(name + ".ready")),
        Duration.ofSeconds(5));
  }

  private Supervisor supervise(Part... parts) {
    Supervisor created =
        new Supervisor(
            List.of(parts),
            new Folders(folder, folder),
            ledger(),
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC()),
            Clock.systemUTC());
    supervisor = created;
    return created;
  }

  private Ledger ledger() {
    return new Ledger(folder.resolve("run"));
  }

  private Entry entry(String part) {
    return ledger().read(part).orElseThrow();
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void startsAPartOnceThoseItNeedsAreReady() throws IOException {
    supervise(part("site", "kafka"), part("kafka")).start();

    assertThat(lines("begun")).containsExactly("kafka", "site");
    assertThat(entry("site").state()).isEqualTo(State.READY);
    assertThat(entry(Ledger.SUPERVISOR).state()).isEqualTo(State.READY);
  }

  @Test
  void stopsInTheOppositeOrder() throws IOException {
    Supervisor running = supervise(part("kafka"), part("store"), part("site"));
    running.start();
    List<ProcessHandle> processes =
        List.of("kafka", "store", "site").stream()
            .map(name -> entry(name).process().orElseThrow())
            .toList();

    running.stop();

    assertThat(lines("ended")).containsExactly("site", "store", "kafka");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(ledger().read("kafka")).isEmpty();
    assertThat(ledger().read(Ledger.SUPERVISOR)).isEmpty();
  }

  @Test
  void startsAgainWhatWasKilledAndCountsIt() {
    supervise(part("kafka")).start();
    ProcessHandle first = entry("kafka").process().orElseThrow();

    first.destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            ledger()
                .read("kafka")
                .filter(entry -> entry.state() == State.READY && entry.restarts() == 1)
                .isPresent());
    assertThat(entry("kafka").pid()).isNotEqualTo(first.pid());
  }

  @Test
  void leavesAPartAloneThatWasStoppedByHandUntilItIsStartedByHand() {
    supervise(part("kafka"), part("site")).start();
    ProcessHandle first = entry("site").process().orElseThrow();
    ledger().hold("site");

    first.destroy();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> entry("site").state() == State.HELD && !first.isAlive());
    ledger().release("site");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> entry("site").state() == State.READY && entry("site").process().isPresent());
    assertThat(entry("site").restarts()).isZero();
    assertThat(entry("kafka").restarts()).isZero();
  }

  @Test
  void saysWhyAPartDoesNotStartAndStopsTheOthers() {
    Supervisor running =
        supervise(
            part("kafka"),
            part("site", "echo 'the configuration is wrong'; exit 7", List.of("kafka")));

    assertThatExceptionOfType(Trouble.class)
        .isThrownBy(running::start)
        .withMessageContaining("site ended with code 7")
        .withMessageContaining("the configuration is wrong");
    ProcessHandle kafka = entry("kafka").process().orElseThrow();
    running.stop();

    assertThat(kafka.isAlive()).isFalse();
    assertThat(entry(Ledger.SUPERVISOR).state()).isEqualTo(State.FAILED);
    assertThat(entry(Ledger.SUPERVISOR).detail()).contains("the configuration is wrong");
  }

  @Test
  void keepsPartsFromHearingCtrlC() throws Exception {
    supervise(part("kafka")).start();
    ProcessHandle kafka = entry("kafka").process().orElseThrow();

    Process interrupt = new ProcessBuilder("/bin/sh", "-c", "kill -INT " + kafka.pid()).start();

    assertThat(interrupt.waitFor()).isZero();
    await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> kafka.isAlive() && entry("kafka").restarts() == 0);
  }

  @Test
  void endsAPartThatDoesNotWantTo() {
    String stubborn = "trap '' TERM; touch site.ready; while :; do sleep 0.05; done";
    Part part = part("site", stubborn, List.of());
    Part impatient =
        new Part(
            part.name(),
            part.command(),
            part.environment(),
            part.directory(),
            part.ports(),
            part.after(),
            part.readiness(),
            Duration.ofMillis(300));
    Supervisor running = supervise(impatient);
    running.start();
    ProcessHandle process = entry("site").process().orElseThrow();

    running.stop();

    assertThat(process.isAlive()).isFalse();
  }
}
