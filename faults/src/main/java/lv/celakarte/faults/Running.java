package lv.celakarte.faults;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A platform that runs, seen through the files that its launcher leaves. */
final class Running {

  private final Path repository;
  private final Path runtime;
  private final Properties facts;

  Running(Path repository, Path runtime) {
    this.repository = repository;
    this.runtime = runtime;
    this.facts = read(runtime.resolve("platform.properties"));
    if (facts.isEmpty()) {
      throw new Broken("No platform runs with the folder " + runtime);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
    } catch (IOException _) {
      // not there yet, or just being replaced
    }
    return properties;
  }

  Path runtime() {
    return runtime;
  }

  String fact(String name) {
    String value = facts.getProperty(name);
    if (value == null) {
      throw new Broken("The platform does not tell its " + name);
    }
    return value;
  }

  /** The demo people who can sign in, in one order. */
  List<String> users() {
    return facts.stringPropertyNames().stream()
        .filter(name -> name.startsWith("password."))
        .map(name -> name.substring("password.".length()))
        .sorted()
        .toList();
  }

  /** The instances of a service, the first one first. */
  List<String> instancesOf(String service) {
    List<String> found = new ArrayList<>();
    for (int number = 1; number < 10; number++) {
      String name = number == 1 ? service : service + "-" + number;
      if (facts.containsKey("port." + name)) {
        found.add(name);
      }
    }
    return found;
  }

  String url(String instance) {
    return "http://127.0.0.1:" + fact("port." + instance);
  }

  String management(String instance) {
    return "http://127.0.0.1:" + fact("management." + instance);
  }

  private Properties state(String part) {
    return read(runtime.resolve("run").resolve(part + ".state"));
  }

  Optional<ProcessHandle> process(String part) {
    long pid = Long.parseLong(state(part).getProperty("pid", "0"));
    return pid == 0 ? Optional.empty() : ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
  }

  boolean isReady(String part) {
    return state(part).getProperty("state", "").equals("READY") && process(part).isPresent();
  }

  /** What kill -9 does; answers when the process is gone. */
  void kill(String part) {
    ProcessHandle process = require(part);
    process.destroyForcibly();
    if (!Waiting.until(Duration.ofSeconds(10), () -> !process.isAlive())) {
      throw new Broken(part + " does not die");
    }
  }

  private ProcessHandle require(String part) {
    return process(part).orElseThrow(() -> new Broken(part + " does not run"));
  }

  void suspend(String part) {
    signal("-STOP", part);
  }

  void resume(String part) {
    signal("-CONT", part);
  }

  private void signal(String signal, String part) {
    system(List.of("kill", signal, Long.toString(require(part).pid())));
  }

  /** From now on the part can write nothing to any file, as on a full disk; or can again. */
  void fillDisk(String part, boolean full) {
    process(part)
        .ifPresent(process ->
            system(
                List.of(
                    "prlimit",
                    "--pid",
                    Long.toString(process.pid()),
                    full ? "--fsize=1:" : "--fsize=unlimited:")));
  }

  private void system(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Broken(String.join(" ", command) + ": " + said.strip());
      }
    } catch (IOException e) {
      throw new Broken(command.getFirst() + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("stopped", e);
    }
  }

  /** Calls the launcher, for what only it can do. */
  void celakarte(String command, List<String> arguments) {
    Launcher.run(repository, runtime, command, arguments);
  }

  boolean awaitReady(String part, Duration atMost) {
    return Waiting.until(atMost, () -> isReady(part));
  }

  /** Everything that is started and watched here. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String server : List.of("kafka", "store", "keycloak")) {
      if (!state(server).getProperty("state", "EXTERNAL").equals("EXTERNAL")) {
        parts.add(server);
      }
    }
    for (String service : Services.ALL) {
      parts.addAll(instancesOf(service));
    }
    return parts;
  }

  /** The launcher's own command line. */
  static final class Launcher {

    private Launcher() {}

    static void run(Path repository, Path runtime, String command, List<String> arguments) {
      List<String> line = new ArrayList<>(List.of("./celakarte", command));
      line.addAll(arguments);
      line.addAll(List.of("--runtime", runtime.toString()));
      try {
        Files.createDirectories(runtime);
        Path said = Files.createTempFile(runtime, command + "-", ".out");
        ProcessBuilder builder =
            new ProcessBuilder(line)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // The load comes from one machine; as behind a balancer, each request names its client.
        builder.environment().putIfAbsent("CELAKARTE_TRUSTED_PROXIES", "127.0.0.0/8");
        Process process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
          throw new Broken(String.join(" ", line) + " failed:\n" + Files.readString(said));
        }
        Files.delete(said);
      } catch (IOException e) {
        throw new Broken(String.join(" ", line) + " cannot be run: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Broken("stopped", e);
      }
    }
  }
}
