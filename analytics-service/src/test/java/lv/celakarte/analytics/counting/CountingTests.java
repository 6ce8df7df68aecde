package lv.celakarte.analytics.counting;

import static lv.celakarte.analytics.counting.Batches.at;
import static lv.celakarte.analytics.counting.Batches.batch;
import static lv.celakarte.analytics.counting.Batches.views;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.celakarte.analytics.RigaTime;
import lv.celakarte.analytics.counting.Interactions.Count;
import org.junit.jupiter.api.Test;

class CountingTests {

  private final InMemoryTallies tallies = new InMemoryTallies();

  @Test
  void keepsTheSameSumByHourAndByDay() {
    new Counting(tallies).add(Batches.twoDays());

    assertThat(total(tallies, Measure.PAGE_VIEWS, Span.HOUR))
        .isEqualTo(total(tallies, Measure.PAGE_VIEWS, Span.DAY))
        .isEqualTo(200 * 3 + 200 * 2);
    assertThat(total(tallies, Measure.BOT_VIEWS, Span.DAY)).isEqualTo(200);
    assertThat(total(tallies, Measure.ANSWERED, Span.DAY)).isEqualTo(400);
  }

  @Test
  void changesNothingWhenEverythingIsReadAgain() {
    new Counting(tallies).add(Batches.twoDays());
    var before = tallies.contents();

    new Counting(tallies).add(Batches.twoDays());
    Batches.twoDays().forEach(batch -> new Counting(tallies).add(List.of(batch)));

    assertThat(tallies.contents()).isEqualTo(before);
  }

  @Test
  void endsAtTheSameSumsWhereverItCrashes() {
    new Counting(tallies).add(Batches.twoDays());
    var expected = tallies.contents();

    for (int step = 0; step < 200; step += 7) {
      for (var before : List.of(true, false)) {
        var crashing = new CrashingTallies(step, before);
        readWithRestarts(crashing);
        assertThat(crashing.held.contents())
            .as("crash %s write %d", before ? "before" : "after", step)
            .isEqualTo(expected);
        assertThat(crashing.crashed).isTrue();
      }
    }
  }

  @Test
  void countsOnceWhenSeveralReadTheSameAtTheSameTime() throws Exception {
    new Counting(tallies).add(Batches.twoDays());
    var shared = new InMemoryTallies();

    try (var readers = Executors.newFixedThreadPool(4)) {
      var running = new ArrayList<Future<?>>();
      for (int reader = 0; reader < 4; reader++) {
        int size = 1 + reader * 13;
        running.add(readers.submit(() -> inBatchesOf(size, shared)));
      }
      for (var future : running) {
        future.get();
      }
    }

    assertThat(shared.contents()).isEqualTo(tallies.contents());
  }

  @Test
  void putsAMinuteIntoTheDayOfRiga() {
    new Counting(tallies)
        .add(
            List.of(
                batch(1, at("2026-11-21T21:59:00Z", views("/lv", 1))),
                batch(2, at("2026-11-21T22:00:00Z", views("/lv", 10)))));

    assertThat(day("2026-11-21").map(Tally::total)).contains(1L);
    assertThat(day("2026-11-22").map(Tally::total)).contains(10L);
  }

  @Test
  void countsAllTwentyFiveHoursOfTheDayOnWhichSummerTimeEnds() {
    var start = Instant.parse("2026-10-24T21:00:00Z");
    for (int hour = 0; hour < 25; hour++) {
      var minute = start.plusSeconds(hour * 3600L).toString();
      new Counting(tallies).add(List.of(batch(hour, at(minute, views("/lv", 1)))));
    }

    assertThat(day("2026-10-25").map(Tally::total)).contains(25L);
    assertThat(day("2026-10-24")).isEmpty();
    assertThat(day("2026-10-26")).isEmpty();
  }

  @Test
  void countsTwentyThreeHoursOnTheDayOnWhichSummerTimeBegins() {
    var start = Instant.parse("2026-03-28T22:00:00Z");
    for (int hour = 0; hour < 24; hour++) {
      var minute = start.plusSeconds(hour * 3600L).toString();
      new Counting(tallies).add(List.of(batch(hour, at(minute, views("/lv", 1)))));
    }

    assertThat(day("2026-03-29").map(Tally::total)).contains(23L);
    assertThat(day("2026-03-30").map(Tally::total)).contains(1L);
  }

  @Test
  void leavesOutKindsThatNoMeasureNames() {
    new Counting(tallies)
        .add(
            List.of(
                batch(
                    1,
                    at(
                        "2026-11-22T10:15:00Z",
                        new Count("mouse-moved", Map.of("path", "/lv"), 9)))));

    assertThat(tallies.contents()).isEmpty();
  }

  private Optional<Tally> day(String day) {
    return tallies.find(
        new Slot(Measure.PAGE_VIEWS, Span.DAY, RigaTime.startOf(java.time.LocalDate.parse(day))));
  }

  private static long total(InMemoryTallies tallies, Measure measure, Span span) {
    return tallies.contents().values().stream()
        .filter(tally -> tally.slot().measure() == measure && tally.slot().span() == span)
        .mapToLong(Tally::total)
        .sum();
  }

  private static void inBatchesOf(int size, Tallies tallies) {
    var batches = Batches.twoDays();
    for (int from = 0; from < batches.size(); from += size) {
      new Counting(tallies).add(batches.subList(from, Math.min(from + size, batches.size())));
    }
  }

  /** What the reader of the topic does: batches in order, and after a crash the last one again. */
  private static void readWithRestarts(Tallies tallies) {
    var batches = Batches.twoDays();
    int from = 0;
    while (from < batches.size()) {
      int until = Math.min(from + 20, batches.size());
      try {
        new Counting(tallies).add(batches.subList(from, until));
        from = until;
      } catch (Crash restart) {
        // The place in the topic was not passed: the same batch is read again.
      }
    }
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Dies once, right before or right after a write. */
  private static final class CrashingTallies implements Tallies {

    final InMemoryTallies held = new InMemoryTallies();
    private final boolean before;
    private int writesLeft;
    boolean crashed;

    CrashingTallies(int writes, boolean before) {
      this.writesLeft = writes;
      this.before = before;
    }

    @Override
    public boolean keep(Tally next) {
      var now = !crashed && writesLeft-- == 0;
      crashed |= now;
      if (now && before) {
        throw new Crash();
      }
      var kept = held.keep(next);
      if (now) {
        throw new Crash();
      }
      return kept;
    }

    @Override
    public Optional<Tally> find(Slot slot) {
      return held.find(slot);
    }

    @Override
    public List<Tally> findAll(List<Slot> slots) {
      return held.findAll(slots);
    }

    @Override
    public Optional<Instant> newest(List<Slot> slots) {
      return held.newest(slots);
    }
  }
}
