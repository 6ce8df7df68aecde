package lv.celakarte.platform.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lv.celakarte.platform.counting.InteractionCounts.Batch;
import lv.celakarte.platform.events.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InteractionCountsTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A clock that a test moves. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T10:15:20Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final HandClock clock = new HandClock();
  private final List<Event> sent = new ArrayList<>();
  private boolean down;
  private final InteractionCounts counts =
      new InteractionCounts(
          event -> {
            if (down) {
              return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
            }
            sent.add(event);
            return CompletableFuture.completedFuture(null);
          },
          JSON,
          clock,
          "gateway");

  private Batch batch(int index) {
    return JSON.readValue(sent.get(index).data(), Batch.class);
  }

  private void endMinute() {
    clock.pass(Duration.ofMinutes(1));
    counts.tick();
    counts.tick();
  }

  @Test
  void tellsTheSumsOfAMinuteOnceItIsOver() {
    counts.count("page-view", Map.of("path", "/lv", "bot", "no"));
    counts.count("page-view", Map.of("bot", "no", "path", "/lv"), 2);
    counts.count("page-view", Map.of("path", "/en", "bot", "no"));
    counts.tick();
    assertThat(sent).isEmpty();

    endMinute();

    assertThat(sent).hasSize(1);
    assertThat(batch(0).minute()).isEqualTo("2026-11-22T10:15:00Z");
    assertThat(batch(0).counts())
        .extracting(count -> count.dimensions().get("path") + count.count())
        .containsExactlyInAnyOrder("/lv3", "/en1");
    assertThat(sent.getFirst().key()).isEqualTo(batch(0).source());
  }

  @Test
  void numbersItsMinutesSoThatARepetitionCanBeTold() {
    counts.count("page-view", Map.of());
    endMinute();
    counts.count("page-view", Map.of());
    endMinute();

    assertThat(batch(0).sequence()).isEqualTo(1);
    assertThat(batch(1).sequence()).isEqualTo(2);
    assertThat(sent).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void keepsMinutesThroughAnOutageAndTellsThemInOrder() {
    down = true;
    counts.count("page-view", Map.of());
    endMinute();
    counts.count("page-view", Map.of());
    endMinute();
    assertThat(sent).isEmpty();

    down = false;
    counts.tick();

    assertThat(sent).hasSize(2);
    assertThat(batch(0).minute()).isBefore(batch(1).minute());
  }

  @Test
  void tellsTheMinuteThatHasBegunWhenItStops() {
    counts.start();
    counts.count("page-view", Map.of());

    counts.stop();

    assertThat(sent).hasSize(1);
  }

  @Test
  void countsUnderOtherWhatWouldBeTooManySums() {
    for (var i = 0; i < InteractionCounts.MOST_SUMS + 10; i++) {
      counts.count("page-view", Map.of("path", "/" + i));
    }
    endMinute();

    assertThat(batch(0).counts()).hasSize(InteractionCounts.MOST_SUMS + 1);
    assertThat(batch(0).counts())
        .anySatisfy(count -> {
          assertThat(count.dimensions()).containsEntry("other", "yes");
          assertThat(count.count()).isEqualTo(10);
        });
  }

  @Test
  void speaksAsItsGoldenFileSays() throws IOException {
    var golden = Files.readString(Path.of("src/main/events/interactions-counted.v1.json"));

    var read = JSON.readValue(golden, Batch.class);

    assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden));
  }
}
