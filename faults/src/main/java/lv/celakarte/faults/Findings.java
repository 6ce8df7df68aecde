package lv.celakarte.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a run has shown: checks with what was found, figures, and what was left out. */
final class Findings {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final int SHOWN = 40;

  private final List<Map<String, Object>> checks = new ArrayList<>();
  private final List<Map<String, Object>> recoveries = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private final TreeMap<Duration, String> slow = new TreeMap<>();
  private boolean good = true;
  private Duration slowest = Duration.ZERO;

  /** Something that must not have happened at all. */
  void none(String name, List<String> found) {
    check(name, found.size(), found.isEmpty(), found);
  }

  void none(String name, long found) {
    check(name, found, found == 0, List.of());
  }

  /** Something that has to have happened. */
  void yes(String name, boolean holds) {
    check(name, holds ? "yes" : "no", holds, List.of());
  }

  private void check(String name, Object found, boolean holds, List<String> details) {
    good &= holds;
    checks.add(
        Map.of(
            "check", name,
            "found", found,
            "ok", holds,
            "details", details.stream().limit(SHOWN).toList()));
  }

  void recovery(Trial.Outcome outcome) {
    good &= outcome.recovered();
    slow.put(
        outcome.recovered() ? outcome.live() : NEVER,
        outcome.fault()
            + (outcome.recovered() ? " after " + Trial.seconds(outcome.live()) + " s" : " never"));
    if (outcome.live().compareTo(slowest) > 0) {
      slowest = outcome.live();
    }
    recoveries.add(
        Map.of(
            "fault", outcome.fault(),
            "publishedAfterSeconds", Trial.seconds(outcome.published()),
            "liveAfterSeconds", Trial.seconds(outcome.live()),
            "partBackAfterSeconds", Trial.seconds(outcome.back())));
  }

  void figure(String name, Object value) {
    figures.put(name, value);
  }

  void leftOut(String what) {
    leftOut.add(what);
  }

  boolean good() {
    return good;
  }

  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-60s %10s", "must be 0, or yes", "found"));
    for (Map<String, Object> check : checks) {
      boolean ok = Boolean.TRUE.equals(check.get("ok"));
      lines.add(
          String.format(
              Locale.ROOT,
              "%-60s %10s%s",
              check.get("check"),
              check.get("found"),
              ok ? "" : "  <--"));
      if (check.get("details") instanceof List<?> details) {
        details.forEach(detail -> lines.add("      " + detail));
      }
    }
    figures.forEach(
        (name, value) -> lines.add(String.format(Locale.ROOT, "%-60s %10s", name, value)));
    leftOut.forEach(what -> lines.add("left out: " + what));
    return lines;
  }

  /** The faults that were felt for longer than this. */
  List<String> slowerThan(Duration time) {
    return List.copyOf(slow.tailMap(time, false).values());
  }

  /** The recovery that took longest; zero when there was none. */
  Duration slowest() {
    return slowest;
  }

  void write(Path file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("good", good);
    all.put("checks", checks);
    all.put("figures", figures);
    all.put("recoveries", recoveries);
    all.put("leftOut", leftOut);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file, Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    } catch (IOException e) {
      throw new Broken("The findings cannot be written to " + file, e);
    }
  }
}
