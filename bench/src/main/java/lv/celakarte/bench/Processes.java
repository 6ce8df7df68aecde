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

  /** What all processors have done so far for anybody, and what a hypervisor took, in µs. */
  static double machineMicros() {
    var fields = read(Path.of("/proc/stat")).lines().findFirst().orElse("").split(" +", -1);
    var busy = 0.0;
    // user, nice, system, then idle and waiting, which are left out, irq, softirq, steal
    for (var field : new int[] {1, 2, 3, 6, 7, 8}) {
      busy += field < fields.length ? Double.parseDouble(fields[field]) : 0;
    }
    return busy * MICROSECONDS_PER_TICK;
  }

  /** What this process and all that it started have used so far, the ended ones included. */
  static double ownMicros() {
    return family(ProcessHandle.current())
        .mapToDouble(each -> ticks(each.pid(), 11, 4) * MICROSECONDS_PER_TICK)
        .sum();
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
    return ticks(pid, 11, 2) * MICROSECONDS_PER_TICK;
  }

  private static long ticks(long pid, int first, int count) {
    var text = read(Path.of("/proc", Long.toString(pid), "stat"));
    if (text.isEmpty()) {
      return 0;
    }
    // The name in brackets may hold blanks; the fields are counted behind it.
    var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    var sum = 0L;
    for (var i = first; i < first + count; i++) {
      sum += Long.parseLong(fields[i]);
    }
    return sum;
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
