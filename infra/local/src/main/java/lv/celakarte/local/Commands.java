package lv.celakarte.local;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;
import lv.celakarte.local.Realm.DemoPerson;

/** What each command does. */
final class Commands {

  private static final long GIBIBYTE = 1024L * 1024 * 1024;
  private static final long MEMORY_NEEDED = 2 * GIBIBYTE + GIBIBYTE / 2;
  private static final long MEMORY_OF_AN_INSTANCE = GIBIBYTE / 4;
  private static final long ROOM_NEEDED = 2 * GIBIBYTE;
  private static final Duration PATIENCE_FOR_STOP = Duration.ofSeconds(120);
  private static final Duration PATIENCE_FOR_A_PART = Duration.ofSeconds(25);
  private static final int LINES = 100;

  private final Invocation invocation;
  private final Clock clock;
  private final Folders folders;
  private final Ports ports;
  private final Ledger ledger;
  private final Progress progress;
  private final Map<String, String> environment = System.getenv();
  private final Platform platform;

  Commands(Invocation invocation, PrintStream out, Clock clock) {
    this.invocation = invocation;
    this.clock = clock;
    this.folders = Folders.of(invocation.repository(), invocation.runtime());
    this.ports = new Ports(invocation.portOffset());
    this.ledger = new Ledger(folders.run());
    this.progress = new Progress(out, clock);
    this.platform =
        new Platform(
            folders,
            ports,
            invocation.without(),
            invocation.instances(),
            invocation.variables(),
            environment);
  }

  int run() throws IOException, InterruptedException {
    return switch (invocation.command()) {
      case UP -> invocation.detach() ? upDetached() : up(true);
      case SUPERVISE -> up(false);
      case STOP -> invocation.names().isEmpty() ? stop() : stopParts();
      case START -> startParts();
      case RESTART -> restartParts();
      case FAULTS -> new Faulting(folders, invocation, progress).run();
      case STATUS -> status();
      case LOGS -> logs();
      case RESET -> reset();
      case KILL -> kill();
      case VERIFY -> new Verifying(folders, progress).run();
      case HELP -> {
        progress.say(Invocation.USAGE);
        yield 0;
      }
    };
  }

  // ---------------------------------------------------------------- up

  private Lock lock() {
    return Lock.take(folders.run().resolve("lock"))
        .orElseThrow(() ->
            new Trouble(
                "Ceļakarte is already running or just starting here"
                    + ledger
                        .read(Ledger.SUPERVISOR)
                        .map(entry -> " (process " + entry.pid() + ")")
                        .orElse("")
                    + ". See ./celakarte status, or end it with ./celakarte stop."));
  }

  /** In this process: with all the preparing when a person started it, without for a supervisor. */
  private int up(boolean attended) throws InterruptedException {
    try (Lock _ = lock()) {
      Thread endPreparing = new Thread(Tools::endAll, "end-preparing");
      Runtime.getRuntime().addShutdownHook(endPreparing);
      List<Part> parts = prepare(attended);
      Supervisor supervisor = new Supervisor(parts, folders, ledger, progress, clock);
      noteExternal();
      Thread stopAll = new Thread(supervisor::stop, "stop-all");
      Runtime.getRuntime().addShutdownHook(stopAll);
      try {
        supervisor.start();
        announce();
        supervisor.awaitStop();
        return 0;
      } catch (Trouble trouble) {
        supervisor.stop();
        throw trouble;
      }
    }
  }

  private List<Part> prepare(boolean attended) {
    if (attended) {
      checkMachine();
    }
    Realm realm = Realm.read(folders.repository());
    Secrets secrets = Secrets.of(folders.secrets(), realm.usernames(), environment);
    if (attended) {
      Build build = new Build(folders, platform.modules(), progress);
      if (invocation.build()) {
        build.clearLog();
        build.run();
      } else {
        build.requireAll();
      }
      Logs.rotate(folders.log("prepare"));
    }
    return platform.prepare(secrets, realm, attended && invocation.train(), progress);
  }

  private void checkMachine() {
    endOrphans();
    PortCheck.require(platform.portsNeeded());
    long memory = MEMORY_NEEDED + invocation.instances().further() * MEMORY_OF_AN_INSTANCE;
    Machine.check(memory, ROOM_NEEDED, folders.runtime());
    if (invocation.build()) {
      Tools.maven();
    }
  }

  private void noteExternal() {
    platform
        .external()
        .forEach((part, variable) ->
            ledger.write(
                new Entry(
                    part, State.EXTERNAL, 0, null, 0, clock.instant(), 0, "from " + variable)));
  }

  /** Prepares here, where it can be watched, and leaves a supervisor behind. */
  private int upDetached() throws IOException, InterruptedException {
    Process supervisor;
    try (Lock _ = lock()) {
      Runtime.getRuntime().addShutdownHook(new Thread(Tools::endAll, "end-preparing"));
      prepare(true);
      ledger.forget(Ledger.SUPERVISOR);
    }
    supervisor = leaveSupervisor();
    Thread giveUp = new Thread(() -> Ending.end(supervisor.toHandle(), PATIENCE_FOR_STOP));
    Runtime.getRuntime().addShutdownHook(giveUp);
    awaitReady(supervisor);
    Runtime.getRuntime().removeShutdownHook(giveUp);
    announce();
    return 0;
  }

  private Process leaveSupervisor() throws IOException {
    Path log = folders.log(Ledger.SUPERVISOR);
    Logs.rotate(log);
    List<String> command = new ArrayList<>();
    Tools.onPath("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "celakarte"));
    command.addAll(
        List.of(
            Tools.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx48m",
            "-Xss512k",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            "supervise",
            "--repository",
            folders.repository().toString(),
            "--runtime",
            folders.runtime().toString(),
            "--port-offset",
            Integer.toString(ports.offset())));
    invocation.without().forEach(part -> command.addAll(List.of("--without", part)));
    invocation
        .instances()
        .counts()
        .forEach((part, count) -> command.addAll(List.of("--instances", part + "=" + count)));
    invocation
        .variables()
        .forEach((part, variables) ->
            variables.forEach((name, value) ->
                command.addAll(List.of("--variable", part + ":" + name + "=" + value))));
    return new ProcessBuilder(command)
        .directory(folders.repository().toFile())
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitReady(Process supervisor) throws InterruptedException {
    Set<String> told = new HashSet<>();
    while (true) {
      for (String part : known()) {
        ledger
            .read(part)
            .filter(entry -> entry.state() == State.READY && told.add(part))
            .ifPresent(entry ->
                progress.step(
                    String.format(Locale.ROOT, "%-22s ready on port %d", part, entry.port())));
      }
      Optional<Entry> state = ledger.read(Ledger.SUPERVISOR);
      if (state.filter(entry -> entry.state() == State.READY).isPresent()) {
        return;
      }
      if (!supervisor.isAlive()) {
        throw new Trouble(
            state
                .filter(entry -> entry.state() == State.FAILED)
                .map(Entry::detail)
                .orElseGet(() ->
                    "The supervisor ended with code "
                        + supervisor.exitValue()
                        + ":\n"
                        + String.join("\n", Machine.tail(folders.log(Ledger.SUPERVISOR), 20))));
      }
      Thread.sleep(100);
    }
  }

  private void announce() {
    Realm realm = Realm.read(folders.repository());
    Secrets secrets = Secrets.of(folders.secrets(), realm.usernames(), environment);
    leaveAddresses(secrets, realm);
    progress.step("everything is ready");
    progress.say("");
    progress.say("  public site   " + platform.publicUrl());
    progress.say("  workspace     " + platform.publicUrl() + "/darbvieta");
    if (!platform.external().containsKey("keycloak")) {
      progress.say(
          "  Keycloak      "
              + ports.keycloakUrl()
              + "/admin  (admin / "
              + secrets.value(Secrets.KEYCLOAK_ADMINISTRATOR)
              + ")");
      progress.say("");
      progress.say("  people to sign in as, on this machine only:");
      for (DemoPerson person : realm.people()) {
        progress.say(
            String.format(
                Locale.ROOT,
                "    %-24s %-30s %s %s",
                person.username(),
                secrets.passwordOf(person.username()),
                String.join(", ", person.roles()),
                person.institutions().isEmpty()
                    ? ""
                    : "of " + String.join(", ", person.institutions())));
      }
    }
    progress.say("");
    progress.say(
        invocation.command() == Invocation.Command.UP && !invocation.detach()
            ? "  Ctrl-C stops everything."
            : "  ./celakarte status shows what runs, ./celakarte stop ends it.");
  }

  private void leaveAddresses(Secrets secrets, Realm realm) {
    StringBuilder text = new StringBuilder();
    platform
        .addresses(secrets, realm)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Path file = folders.runtime().resolve("platform.properties");
    try {
      OwnerOnly.write(file, text.toString());
    } catch (IOException e) {
      throw new Trouble("The addresses in " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  // ---------------------------------------------------------------- stop, status, logs, reset

  private Optional<ProcessHandle> supervisor() {
    return ledger.read(Ledger.SUPERVISOR).flatMap(Entry::process);
  }

  private int stop() {
    Optional<ProcessHandle> supervisor = supervisor();
    if (supervisor.isPresent()) {
      progress.say("Stopping");
      supervisor.get().destroy();
      if (!Ending.waitFor(supervisor.get(), PATIENCE_FOR_STOP)) {
        progress.say("The supervisor does not end by itself");
        Ending.end(supervisor.get(), Duration.ZERO);
      }
    }
    int orphans = endOrphans();
    progress.say(supervisor.isPresent() || orphans > 0 ? "Stopped" : "Nothing was running");
    return 0;
  }

  /** Parts whose supervisor was killed: found by their noted process, never by name. */
  private int endOrphans() {
    int ended = 0;
    for (String part : known().reversed()) {
      Optional<ProcessHandle> orphan = ledger.read(part).flatMap(Entry::process);
      if (orphan.isPresent()) {
        progress.say(part + " was left behind (process " + orphan.get().pid() + "), ending it");
        Ending.end(orphan.get(), Duration.ofSeconds(25));
        ended++;
      }
      ledger.forget(part);
      ledger.release(part);
    }
    ledger.forget(Ledger.SUPERVISOR);
    return ended;
  }

  /** What the ledger tells of, in the order in which it was started. */
  private List<String> known() {
    return ledger.parts().stream()
        .sorted(
            Comparator.comparingInt(
                    (String name) -> platform.names().indexOf(Instances.partOf(name)))
                .thenComparingInt(Instances::numberOf))
        .toList();
  }

  // ---------------------------------------------------------------- single parts

  private int stopParts() throws InterruptedException {
    for (String part : invocation.names()) {
      stopPart(part);
      progress.step(part + " stopped; ./celakarte start " + part + " starts it again");
    }
    return 0;
  }

  private void stopPart(String part) throws InterruptedException {
    Optional<ProcessHandle> process = watched(part).process();
    ledger.hold(part);
    process.ifPresent(running -> Ending.end(running, PATIENCE_FOR_A_PART));
    while (watched(part).state() != State.HELD) {
      Thread.sleep(50);
    }
  }

  /** An entry of a part that a living supervisor takes care of. */
  private Entry watched(String part) {
    if (supervisor().isEmpty()) {
      throw new Trouble("Ceļakarte is not running here. Start it with ./celakarte up");
    }
    return ledger
        .read(part)
        .filter(entry -> entry.state() != State.EXTERNAL)
        .orElseThrow(() ->
            new Trouble(
                "There is no running part " + part + "; there are: " + String.join(", ", known())));
  }

  private int startParts() throws InterruptedException {
    if (invocation.names().isEmpty()) {
      throw new Trouble("start needs the name of a part; ./celakarte up starts everything");
    }
    for (String part : invocation.names()) {
      var _ = watched(part);
      ledger.release(part);
    }
    for (String part : invocation.names()) {
      awaitPart(part);
    }
    return 0;
  }

  private int restartParts() throws InterruptedException {
    if (invocation.names().isEmpty()) {
      throw new Trouble("restart needs the names of parts");
    }
    for (String part : invocation.names()) {
      stopPart(part);
      ledger.release(part);
      awaitPart(part);
    }
    return 0;
  }

  private void awaitPart(String part) throws InterruptedException {
    while (true) {
      Entry entry = watched(part);
      if (entry.state() == State.READY && entry.process().isPresent()) {
        progress.step(part + " ready");
        return;
      }
      if (entry.state() == State.FAILED) {
        throw new Trouble(part + " failed: " + entry.detail());
      }
      Thread.sleep(100);
    }
  }

  private int status() {
    Optional<Entry> supervisor = ledger.read(Ledger.SUPERVISOR);
    List<Entry> entries = new ArrayList<>();
    supervisor.ifPresent(entries::add);
    known().forEach(part -> ledger.read(part).ifPresent(entries::add));
    boolean alive = supervisor.flatMap(Entry::process).isPresent();
    if (entries.isEmpty() || (!alive && entries.stream().allMatch(e -> e.process().isEmpty()))) {
      progress.say("Ceļakarte is not running here. Start it with ./celakarte up");
      return 3;
    }
    new StatusTable(clock, Machine::memoryOf).lines(entries).forEach(progress::say);
    if (!alive) {
      progress.say("The supervisor is gone; ./celakarte stop ends what it left behind.");
      return 1;
    }
    boolean ready =
        entries.stream()
            .allMatch(entry -> entry.state() == State.READY || entry.state() == State.EXTERNAL);
    return ready ? 0 : 1;
  }

  private int kill() {
    String part = String.valueOf(invocation.part());
    ProcessHandle process =
        ledger
            .read(part)
            .flatMap(Entry::process)
            .orElseThrow(() -> new Trouble("There is no running part " + part));
    progress.say(part + " (process " + process.pid() + ") is killed");
    process.destroyForcibly();
    return Ending.waitFor(process, Duration.ofSeconds(10)) ? 0 : 1;
  }

  private int logs() throws IOException, InterruptedException {
    List<String> parts = Logs.parts(folders.logs());
    String part = invocation.part();
    if (part == null) {
      for (String each : parts) {
        progress.say("== " + each);
        Machine.tail(folders.log(each), 10).forEach(progress::say);
      }
      return 0;
    }
    if (!Files.exists(folders.log(part))) {
      throw new Trouble("There is no log of " + part + "; there are: " + String.join(", ", parts));
    }
    Machine.tail(folders.log(part), LINES).forEach(progress::say);
    if (invocation.follow()) {
      Logs.follow(folders.log(part), progress);
    }
    return 0;
  }

  private int reset() throws IOException {
    if (!invocation.yes() && !confirmed()) {
      progress.say("Nothing was deleted.");
      return 1;
    }
    stop();
    for (String name : List.of("data", "logs", "run")) {
      Folders.delete(folders.runtime().resolve(name));
    }
    Files.deleteIfExists(folders.secrets());
    Files.deleteIfExists(folders.runtime().resolve("platform.properties"));
    progress.say("All local data is deleted. Downloads and start-up caches stay.");
    return 0;
  }

  private boolean confirmed() {
    Console console = System.console();
    if (console == null) {
      throw new Trouble("reset deletes all local data; without a terminal say: reset --yes");
    }
    String answer =
        console.readLine("Delete all data, secrets and logs in %s? (yes/no) ", folders.runtime());
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }
}
