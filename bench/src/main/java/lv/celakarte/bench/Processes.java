package lv.celakarte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel says of a process and those that it started (Linux). */
final class Processes {

  private static final double MICROSECONDS_PER_TICK = 10_000;

  private Processes() {}

  /** User and system time so far, in microseconds. */
  static double cpuMicros(ProcessHandle process) {
    return family(process).mapToDouble(each -> cpuMicros(each.pid())).sum();
  }

  /** Resident memory, in megabytes. */
  static double residentMegabytes(ProcessHandle process) {
    return family(process).mapToDouble(each -> resident(each.pid())).sum();
  }

  /** Of one process, by its folder in {@code /proc}, without those that it started. */
  static double residentMegabytes(Path process) {
    return resident(Long.parseLong(process.getFileName().toString()));
  }

  static double load() {
    return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }

  private static Stream<ProcessHandle> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  private static double cpuMicros(long pid) {
    var text = read(Path.of("/proc", Long.toString(pid), "stat"));
    if (text.isEmpty()) {
      return 0;
    }
    // The name in brackets may hold blanks; the fields are counted behind it.
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROSECONDS_PER_TICK;
  }

  private static double resident(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "status"))
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
