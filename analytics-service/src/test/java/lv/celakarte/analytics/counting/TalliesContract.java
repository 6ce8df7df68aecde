package lv.celakarte.analytics.counting;

import static lv.celakarte.analytics.counting.Batches.at;
import static lv.celakarte.analytics.counting.Batches.batch;
import static lv.celakarte.analytics.counting.Batches.views;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.celakarte.analytics.counting.Interactions.Count;
import org.junit.jupiter.api.Test;

/** What every place for tallies promises. */
abstract class TalliesContract {

  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Slot SLOT = new Slot(Measure.PAGE_VIEWS, Span.HOUR, TEN);

  /** An empty place. */
  abstract Tallies tallies();

  @Test
  void givesBackWhatItKeeps() {
    var tallies = tallies();
    var tally = first(SLOT, views("/lv/situacijas/a.b$c", 3), views("/lv/vārdnīca", 2));

    assertThat(tallies.find(SLOT)).isEmpty();
    assertThat(tallies.keep(tally)).isTrue();

    assertThat(tallies.find(SLOT)).contains(tally);
  }

  @Test
  void givesBackATallyWithoutParts() {
    var tallies = tallies();
    var slot = new Slot(Measure.BOT_VIEWS, Span.DAY, TEN);
    var tally = first(slot, Batches.botViews("/lv", 7));

    assertThat(tallies.keep(tally)).isTrue();

    assertThat(tallies.find(slot)).contains(tally);
  }

  @Test
  void refusesASecondFirstRevision() {
    var tallies = tallies();

    assertThat(tallies.keep(first(SLOT, views("/lv", 3)))).isTrue();
    assertThat(tallies.keep(first(SLOT, views("/lv", 9)))).isFalse();

    assertThat(tallies.find(SLOT).orElseThrow().total()).isEqualTo(3);
  }

  @Test
  void refusesARevisionWhoseForerunnerIsGone() {
    var tallies = tallies();
    var one = first(SLOT, views("/lv", 3));
    var two = next(one, 8, views("/lv", 4));
    var rival = next(one, 9, views("/lv", 5));

    assertThat(tallies.keep(one)).isTrue();
    assertThat(tallies.keep(two)).isTrue();
    assertThat(tallies.keep(rival)).isFalse();

    assertThat(tallies.find(SLOT)).contains(two);
  }

  @Test
  void findsTheSlotsAskedForOldestFirst() {
    var tallies = tallies();
    var later = new Slot(Measure.PAGE_VIEWS, Span.HOUR, TEN.plusSeconds(3600));
    var daily = new Slot(Measure.PAGE_VIEWS, Span.DAY, TEN);
    for (var slot : List.of(later, SLOT, daily)) {
      assertThat(tallies.keep(first(slot, views("/lv", 1)))).isTrue();
    }
    var missing = new Slot(Measure.VISITS, Span.HOUR, TEN);

    assertThat(tallies.findAll(List.of(later, missing, SLOT)))
        .extracting(Tally::slot)
        .containsExactly(SLOT, later);
    assertThat(tallies.findAll(List.of())).isEmpty();
  }

  @Test
  void knowsTheNewestMinute() {
    var tallies = tallies();
    assertThat(tallies.newest(List.of(SLOT))).isEmpty();

    assertThat(tallies.keep(first(SLOT, views("/lv", 1)))).isTrue();

    assertThat(tallies.newest(List.of(SLOT))).contains(Instant.parse("2026-11-22T10:15:00Z"));
    assertThat(tallies.newest(List.of())).isEmpty();
  }

  @Test
  void countsOnceWhenTwoInstancesReadTheSameAtTheSameTime() throws Exception {
    var tallies = tallies();
    var expected = new InMemoryTallies();
    new Counting(expected).add(Batches.twoDays());

    try (var instances = Executors.newFixedThreadPool(2)) {
      var work = List.<Callable<Void>>of(reading(tallies, 7), reading(tallies, 11));
      for (var done : instances.invokeAll(work)) {
        done.get();
      }
    }

    for (var tally : expected.contents().values()) {
      var held = tallies.find(tally.slot()).orElseThrow();
      assertThat(held.total()).isEqualTo(tally.total());
      assertThat(held.parts()).isEqualTo(tally.parts());
      assertThat(held.applied()).isEqualTo(tally.applied());
    }
  }

  private static Callable<Void> reading(Tallies tallies, int size) {
    return () -> {
      var batches = Batches.twoDays();
      IntStream.iterate(0, from -> from < batches.size(), from -> from + size)
          .forEach(from ->
              new Counting(tallies)
                  .add(batches.subList(from, Math.min(from + size, batches.size()))));
      return null;
    };
  }

  private static Tally first(Slot slot, Count... counts) {
    return Tally.add(slot, null, List.of(batch(7, at("2026-11-22T10:15:00Z", counts))))
        .orElseThrow();
  }

  private static Tally next(Tally held, long offset, Count... counts) {
    return Tally.add(held.slot(), held, List.of(batch(offset, at("2026-11-22T10:16:00Z", counts))))
        .orElseThrow();
  }
}
