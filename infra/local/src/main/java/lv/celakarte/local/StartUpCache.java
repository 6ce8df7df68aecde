package lv.celakarte.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a virtual machine remembers of an earlier start (JEP 483, 514): loaded and linked classes.
 * It is recorded in one real start of the part, until it is ready, and halves the later ones.
 */
final class StartUpCache {

  /** The virtual machine that wrote a cache is the only one that reads it. */
  static final String MACHINE = System.getProperty("java.vm.version");

  /** Writing down what was recorded happens at the end of the recording process. */
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(3);

  private final Path file;
  private final Path none;

  /**
   * @param file where it is kept; the caller names it by all that makes it invalid: the virtual
   *     machine, its options, and the programs with their times
   */
  StartUpCache(Path file) {
    this.file = file;
    this.none = file.resolveSibling(file.getFileName() + ".none");
  }

  /** Whether it was neither recorded nor tried in vain. */
  boolean isMissing() {
    return !Files.exists(file) && !Files.exists(none);
  }

  /** The part as it starts fastest. */
  Part use(Part part) {
    return Files.exists(file) ? with(part, "-XX:AOTCache=" + file, part.stopsWithin()) : part;
  }

  /**
   * Starts the part once, until it is ready. A cache is a convenience: when none comes of it, that
   * is told, and the part starts without from then on.
   */
  void record(Part part, Folders folders, Progress progress) {
    progress.step("  " + part.name());
    Path partial = file.resolveSibling("partial-" + file.getFileName());
    try {
      Folders.createFor(file);
      Files.deleteIfExists(partial);
      try (Temporarily _ = new Temporarily(List.of(recording(part, partial)), folders)) {
        // ready, and that is all
      } catch (Trouble trouble) {
        progress.step("  " + part.name() + " did not start for it: " + trouble.getMessage());
      }
      keep(partial, part, folders, progress);
    } catch (IOException e) {
      throw new Trouble(part.name() + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private void keep(Path partial, Part part, Folders folders, Progress progress)
      throws IOException {
    if (Files.exists(partial)) {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      forgetOthers();
    } else {
      Path log = folders.log("prepare-" + part.name());
      progress.step("  " + part.name() + " gets none (see " + log + ") and starts without");
      Files.writeString(none, "the training left nothing; see " + log + "\n");
    }
  }

  /** Whoever is using an earlier one keeps what it has mapped. */
  private void forgetOthers() throws IOException {
    for (Path other : Folders.list(file.resolveSibling("."))) {
      if (other.toString().endsWith(".aot") && !other.getFileName().equals(file.getFileName())) {
        Files.delete(other);
      }
    }
  }

  private static Part recording(Part part, Path output) {
    return with(part, "-XX:AOTCacheOutput=" + output, WRITTEN_WITHIN);
  }

  private static Part with(Part part, String option, Duration stopsWithin) {
    List<String> command = new ArrayList<>(part.command());
    command.add(1, option);
    return new Part(
        part.name(),
        command,
        part.environment(),
        part.directory(),
        part.ports(),
        part.after(),
        part.readiness(),
        stopsWithin);
  }
}
