package lv.celakarte.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Where one benchmark works: a folder that is gone afterwards, and everything that it started. */
final class Lab implements AutoCloseable {

  private final Path repository;
  private final boolean brief;
  private final Path folder;
  private final PrintStream out;
  private final Clock clock;
  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();

  /** Whoever ends the benchmark halfway leaves nothing running. */
  private final Thread atTheEnd = new Thread(this::closeAll, "close-the-lab");

  Lab(Path repository, boolean brief, PrintStream out, Clock clock) {
    this.repository = repository;
    this.brief = brief;
    this.out = out;
    this.clock = clock;
    try {
      this.folder = Files.createTempDirectory("celakarte-bench");
    } catch (IOException failure) {
      throw new Trouble("No folder for the measurement can be made", failure);
    }
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  Path repository() {
    return repository;
  }

  Clock clock() {
    return clock;
  }

  String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The long or the short form of a time. */
  Duration time(int seconds, int brieflySeconds) {
    return Duration.ofSeconds(brief ? brieflySeconds : seconds);
  }

  /** The long or the short form of a number. */
  int number(int number, int brieflyNumber) {
    return brief ? brieflyNumber : number;
  }

  /** A folder of that name, made when it is first asked for. */
  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException failure) {
      throw new Trouble("The folder " + name + " cannot be made", failure);
    }
  }

  void say(String text) {
    out.println("  " + text);
  }

  /** Closes something when the benchmark ends, the last one first. */
  <T extends AutoCloseable> T keep(T started) {
    open.push(started);
    return started;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
    closeAll();
  }

  private void closeAll() {
    for (var started = open.poll(); started != null; started = open.poll()) {
      try {
        started.close();
      } catch (Exception failure) {
        out.println("  could not be ended: " + failure.getMessage());
      }
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Lab::delete);
    } catch (IOException | UncheckedIOException left) {
      out.println("  left behind: " + folder);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
