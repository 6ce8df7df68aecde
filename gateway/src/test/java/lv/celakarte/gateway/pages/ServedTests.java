package lv.celakarte.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.celakarte.platform.events.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ServedTests {

  private static final Path GOLDEN = Path.of("src/main/events/pages-served.v1.json");
  private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
  private static final String PAGE = "/lv/situacijas/tiesa-atsutija-bridinajumu";

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<Event> sent = new CopyOnWriteArrayList<>();
  private CompletableFuture<Void> acknowledged = CompletableFuture.completedFuture(null);
  private final Served served =
      new Served("gateway-7", () -> 2412, json, Clock.fixed(EIGHT, ZoneOffset.UTC), this::send);

  private CompletableFuture<Void> send(Event event) {
    sent.add(event);
    return acknowledged;
  }

  @Test
  void looksAsPromised() throws IOException {
    served.note(PAGE, EIGHT, EIGHT.plusMillis(180));
    served.start();
    await().until(() -> !sent.isEmpty());
    served.stop();

    var first = sent.getFirst();
    assertThat(first.key()).isEqualTo("gateway-7");
    assertThat(first.type()).isEqualTo("lv.celakarte.gateway.pages-served.v1");
    assertThat(json.readTree(Objects.requireNonNull(first.data())))
        .isEqualTo(json.readTree(Files.readString(GOLDEN)));
  }

  @Test
  void gathersWhatHappensWhileAReportIsOnItsWay() {
    acknowledged = new CompletableFuture<>();
    served.start();
    served.note("/lv/0", EIGHT, EIGHT);
    await().until(() -> sent.size() == 1);
    for (var number = 1; number <= 100; number++) {
      served.note("/lv/" + number, EIGHT, EIGHT);
    }
    acknowledged.complete(null);
    await().until(() -> sent.size() == 2);
    served.stop();

    var second = json.readTree(Objects.requireNonNull(sent.get(1).data()));
    assertThat(second.get("served")).hasSize(100);
  }

  @Test
  void saysGoodbyeWithRisingVersions() {
    served.start();
    served.note(PAGE, EIGHT, EIGHT);
    await().until(() -> sent.size() == 1);

    served.stop();

    assertThat(sent.getLast().data()).isNull();
    assertThat(sent).extracting(Event::version).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void stopsWithoutGoodbyeWhileKafkaIsAway() {
    acknowledged = CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
    served.start();
    served.note(PAGE, EIGHT, EIGHT);
    await().until(() -> sent.size() == 1);

    served.stop();

    assertThat(sent).singleElement().extracting(Event::data).isNotNull();
  }
}
