package lv.celakarte.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts whose clock can be set while they run: the time that they are told comes from a file, by
 * means of libfaketime (Debian's package faketime), where that is installed.
 */
final class Clocks {

  private static final List<String> PARTS =
      List.of(Services.CONTENT + "-2", Services.SITE + "-2", Services.GATEWAY + "-2");
  private static final List<Path> FOLDERS = List.of(Path.of("/usr/lib"), Path.of("/usr/local/lib"));
  private static final String LIBRARY = "libfaketimeMT.so.1";

  private final Path runtime;

  Clocks(Path runtime) {
    this.runtime = runtime;
  }

  /** Where the library is, if it is. */
  static Optional<Path> library() {
    return FOLDERS.stream().filter(Files::isDirectory).flatMap(Clocks::below).findFirst();
  }

  private static java.util.stream.Stream<Path> below(Path folder) {
    try (var found = Files.find(folder, 3, (path, _) -> path.endsWith(LIBRARY))) {
      return found.toList().stream();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return java.util.stream.Stream.of();
    }
  }

  /** What {@code up} has to be told; the clocks show the right time at first. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    library()
        .ifPresent(library -> {
          for (String part : PARTS) {
            set(part, Duration.ZERO);
            variables(part, library)
                .forEach((name, value) ->
                    options.addAll(List.of("--variable", part + ":" + name + "=" + value)));
          }
        });
    return options;
  }

  private Map<String, String> variables(String part, Path library) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file(part).toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        // Only the time of day jumps; what measures how long something takes does not.
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        // Otherwise every timed wait of the JVM returns at once and is begun again, on all
        // processors.
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  private Path file(String part) {
    return runtime.resolve("clock-" + part);
  }

  private void set(String part, Duration by) {
    try {
      Files.createDirectories(runtime);
      Path fresh =
          Files.writeString(runtime.resolve("clock.part"), "%+d".formatted(by.toSeconds()));
      Files.move(fresh, file(part), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Broken("The clock of " + part + " cannot be set", e);
    }
  }

  /** Ahead by a day, and behind by an hour, for each part whose clock can be set. */
  List<Fault> faults(Duration time) {
    List<Fault> faults = new ArrayList<>();
    PARTS.stream()
        .filter(part -> Files.exists(file(part)))
        .forEach(part -> {
          faults.add(jump(part, "ahead", Duration.ofDays(1), time));
          faults.add(jump(part, "behind", Duration.ofHours(-1), time));
        });
    return faults;
  }

  private Fault jump(String part, String where, Duration by, Duration time) {
    return new Fault(
        "clock:" + part + "-" + where,
        part,
        _ -> {
          set(part, by);
          try {
            Waiting.pause(time);
          } finally {
            set(part, Duration.ZERO);
          }
        });
  }
}
