package lv.celakarte.local;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;

/** The answer to "what is running": one row per part. */
final class StatusTable {

  private static final String ROW = "%-22s %-20s %8s %6s %9s %11s %9s  %s";

  private final Clock clock;
  private final LongFunction<OptionalLong> memory;

  StatusTable(Clock clock, LongFunction<OptionalLong> memory) {
    this.clock = clock;
    this.memory = memory;
  }

  List<String> lines(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add(row("part", "state", "process", "port", "memory", "since", "restarts", ""));
    long total = 0;
    for (Entry entry : entries) {
      Optional<ProcessHandle> process = entry.process();
      OptionalLong used =
          process.map(handle -> memory.apply(handle.pid())).orElse(OptionalLong.empty());
      total += used.orElse(0);
      lines.add(line(entry, process.isPresent(), used));
    }
    lines.add(row("", "", "", "", Machine.megabytes(total), "", "", ""));
    return lines;
  }

  private String line(Entry entry, boolean alive, OptionalLong used) {
    boolean vanished = !alive && (entry.state() == State.READY || entry.state() == State.STARTING);
    return row(
        entry.part(),
        vanished ? "gone" : entry.state().words(),
        alive ? Long.toString(entry.pid()) : "",
        entry.port() == 0 ? "" : Integer.toString(entry.port()),
        used.isPresent() ? Machine.megabytes(used.getAsLong()) : "",
        entry.state() == State.EXTERNAL ? "" : age(entry),
        entry.state() == State.EXTERNAL ? "" : Integer.toString(entry.restarts()),
        entry.detail().lines().findFirst().orElse(""));
  }

  private String age(Entry entry) {
    Duration age = Duration.between(entry.since(), clock.instant());
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    return age.toHours() < 1
        ? age.toMinutes() + " min"
        : age.toHours() + " h " + age.toMinutesPart() + " min";
  }

  private static String row(Object... columns) {
    return String.format(Locale.ROOT, ROW, columns).stripTrailing();
  }
}
