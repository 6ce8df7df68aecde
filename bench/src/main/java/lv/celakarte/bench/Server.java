package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that was started to be measured, or to be asked by one that is. */
final class Server implements AutoCloseable {

  private final String name;
  private final Process process;
  private final Path log;

  private Server(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static Server start(
      String name, Path folder, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(folder);
      var log = folder.resolve(name + ".log");
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return new Server(name, builder.start(), log);
    } catch (IOException failure) {
      throw new Trouble(name + " cannot be started: " + failure.getMessage(), failure);
    }
  }

  /** Waits until something is so; gives up when the program ends or takes too long. */
  void await(Duration longest, BooleanSupplier ready) {
    var end = System.nanoTime() + longest.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new Trouble(name + " does not get ready; see " + log + "\n" + tail());
      }
      Pause.millis(25);
    }
  }

  /** Waits until the program has done its work. */
  void awaitEnd(Duration longest) {
    if (!waitFor(longest) || process.exitValue() != 0) {
      throw new Trouble(name + " failed; see " + log + "\n" + tail());
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException gone) {
      return "";
    }
  }

  double cpuMicros() {
    return Processes.cpuMicros(process.toHandle());
  }

  double residentMegabytes() {
    return Processes.residentMegabytes(process.toHandle());
  }

  /** Ends it as kill -9 does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(10));
  }

  private boolean waitFor(Duration longest) {
    try {
      return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    end(Duration.ofSeconds(25));
  }

  /** Asks it to end, and ends it when that takes too long. */
  void end(Duration longest) {
    process.destroy();
    if (!waitFor(longest)) {
      kill();
    }
  }
}
