package lv.celakarte.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each part, in one small file per part, so that another process can tell the
 * state and, after a kill -9 of the supervisor, find the orphans.
 */
final class Ledger {

  /** What a part is doing. */
  enum State {
    STARTING("starting"),
    READY("ready"),
    WAITING("down, starts again"),
    STOPPING("stopping"),
    STOPPED("stopped"),
    HELD("stopped by hand"),
    FAILED("failed"),
    EXTERNAL("external");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * One line of the ledger.
   *
   * @param born when the process began, which tells it from a later one of the same number
   */
  record Entry(
      String part,
      State state,
      long pid,
      @Nullable Instant born,
      int port,
      Instant since,
      int restarts,
      String detail) {

    Entry in(State next, Instant now, String why) {
      return new Entry(part, next, pid, born, port, now, restarts, why);
    }

    /** The very process of this entry, if it still runs. */
    Optional<ProcessHandle> process() {
      return pid == 0
          ? Optional.empty()
          : ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .filter(handle ->
                  born == null || handle.info().startInstant().filter(born::equals).isPresent());
    }
  }

  static final String SUPERVISOR = "supervisor";

  private static final String STATE = ".state";
  private static final String HOLD = ".hold";

  private final Path folder;

  Ledger(Path folder) {
    this.folder = folder;
  }

  void write(Entry entry) {
    StringBuilder text = new StringBuilder();
    line(text, "state", entry.state().name());
    line(text, "pid", Long.toString(entry.pid()));
    line(text, "born", entry.born() == null ? "" : entry.born().toString());
    line(text, "port", Integer.toString(entry.port()));
    line(text, "since", entry.since().toString());
    line(text, "restarts", Integer.toString(entry.restarts()));
    line(text, "detail", entry.detail().replace("\\", "\\\\").replace("\n", "\\n"));
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve("." + entry.part() + ".new");
      Files.writeString(fresh, text);
      Files.move(
          fresh,
          file(entry.part()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Trouble("The state in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('=').append(value).append('\n');
  }

  Optional<Entry> read(String part) {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file(part))));
      String born = properties.getProperty("born", "");
      return Optional.of(
          new Entry(
              part,
              State.valueOf(properties.getProperty("state")),
              Long.parseLong(properties.getProperty("pid", "0")),
              born.isEmpty() ? null : Instant.parse(born),
              Integer.parseInt(properties.getProperty("port", "0")),
              Instant.parse(properties.getProperty("since")),
              Integer.parseInt(properties.getProperty("restarts", "0")),
              properties.getProperty("detail", "")));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** The parts that are known, the supervisor not among them. */
  List<String> parts() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(STATE) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - STATE.length()))
          .filter(name -> !name.equals(SUPERVISOR))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /** From now on the part is not started again when it ends. */
  void hold(String part) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(part + HOLD), "");
    } catch (IOException e) {
      throw new Trouble("The state in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The part may be started again. */
  void release(String part) {
    try {
      Files.deleteIfExists(folder.resolve(part + HOLD));
    } catch (IOException e) {
      throw new Trouble("The state in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  boolean isHeld(String part) {
    return Files.exists(folder.resolve(part + HOLD));
  }

  void forget(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException _) {
      // an old line does no harm: its process is gone
    }
  }

  private Path file(String part) {
    return folder.resolve(part + STATE);
  }
}
