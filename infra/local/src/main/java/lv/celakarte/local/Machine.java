package lv.celakarte.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What this machine has to offer: memory, room, and who else is on it. */
final class Machine {

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  /** Bytes that programs may still take; empty where the system does not tell. */
  static OptionalLong availableMemory() {
    try (Stream<String> lines = Files.lines(MEMORY)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException | RuntimeException _) {
      return OptionalLong.empty();
    }
  }

  /** Bytes of memory that the process holds now. */
  static OptionalLong memoryOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException | RuntimeException _) {
      return askPs(pid);
    }
  }

  private static OptionalLong askPs(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String answer =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return answer.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(answer) * 1024);
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /** Refuses to begin what the machine cannot hold. */
  static void check(long memoryNeeded, long roomNeeded, Path where) {
    OptionalLong memory = availableMemory();
    if (memory.isPresent() && memory.getAsLong() < memoryNeeded) {
      throw new Trouble(
          "Too little memory: "
              + megabytes(memoryNeeded)
              + " are needed, "
              + megabytes(memory.getAsLong())
              + " are free. Close something and try again.");
    }
    try {
      long room = Files.getFileStore(Folders.create(where)).getUsableSpace();
      if (room < roomNeeded) {
        throw new Trouble(
            "Too little room for "
                + where
                + ": "
                + megabytes(roomNeeded)
                + " are needed, "
                + megabytes(room)
                + " are free.");
      }
    } catch (IOException e) {
      throw new Trouble("The folder " + where + " cannot be used: " + e.getMessage(), e);
    }
  }

  static String megabytes(long bytes) {
    return bytes / (1024 * 1024) + " MB";
  }

  /** The end of a text file, for showing why something ended. */
  static List<String> tail(Path file, int lines) {
    try {
      List<String> all =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException _) {
      return List.of();
    }
  }
}
