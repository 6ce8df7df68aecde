package lv.celakarte.analytics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.celakarte.analytics.AnalyticsTest;
import lv.celakarte.platform.events.EventSender;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.events.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@AnalyticsTest
class InteractionReaderTests {

  @Autowired private Tallies tallies;
  @Autowired private InteractionReader service;
  @Autowired private EventSender sender;
  @Autowired private KafkaSettings kafka;
  @Autowired private Topics topics;
  @Autowired private MongoDatabase database;
  @Autowired private MeterRegistry meters;

  @Test
  void countsEachBatchOnceHoweverOftenAndByHowManyItIsRead() {
    var batches = from("replayed-" + UUID.randomUUID(), "2026-03-01T08:00:00Z", 60);
    new Producer(sender).send(batches);
    await().until(() -> total("2026-03-01T08:00:00Z") == 60);

    var first = reader(true);
    var second = reader(true);
    first.start();
    second.start();
    var more = from("during-" + UUID.randomUUID(), "2026-03-01T08:00:00Z", 60);
    new Producer(sender).send(more);
    new Producer(sender).send(batches);
    awaitEnd(first, second);

    assertThat(total("2026-03-01T08:00:00Z")).isEqualTo(120);
    assertThat(tallies.find(hour("2026-03-01T08:00:00Z")).orElseThrow().parts(Breakdown.PATH))
        .isEqualTo(Map.of("/lv", 120L));
  }

  @Test
  void goesOnWhereItWasWhenItIsStartedAgain() {
    var batches = from("restarted-" + UUID.randomUUID(), "2026-03-02T08:00:00Z", 40);
    new Producer(sender).send(batches.subList(0, 20));
    await().until(() -> total("2026-03-02T08:00:00Z") == 20);

    service.stop();
    new Producer(sender).send(batches.subList(20, 40));
    service.start();

    await().until(() -> total("2026-03-02T08:00:00Z") == 40);
  }

  @Test
  void bringsBackWhatWasDeletedAndNothingElse() {
    var batches = from("deleted-" + UUID.randomUUID(), "2026-03-03T08:00:00Z", 30);
    new Producer(sender).send(batches);
    await().until(() -> total("2026-03-03T08:00:00Z") == 30);
    var day = Slot.of(Measure.PAGE_VIEWS, Span.DAY, Instant.parse("2026-03-03T08:00:00Z"));
    await().until(() -> tallies.find(day).map(Tally::total).orElse(0L) == 30);
    var kept = tallies.find(day);

    database
        .getCollection("tallies")
        .deleteOne(new Document("_id", "hour/page-views/2026-03-03T08:00:00Z"));
    assertThat(total("2026-03-03T08:00:00Z")).isZero();
    var reader = reader(true);
    reader.start();
    awaitEnd(reader);

    assertThat(total("2026-03-03T08:00:00Z")).isEqualTo(30);
    assertThat(tallies.find(day)).isEqualTo(kept);
  }

  @Test
  void setsAsideWhatItCannotReadAndGoesOn() {
    var before =
        meters.get("celakarte.dead.letters").tag("topic", InteractionReader.TOPIC).counter();
    var count = before.count();
    var producer = new Producer(sender);
    producer.send("broken", 1, "{\"counts\": 7}".getBytes(UTF_8)).join();
    producer.send(from("after-" + UUID.randomUUID(), "2026-03-04T08:00:00Z", 5));

    await().until(() -> total("2026-03-04T08:00:00Z") == 5);

    assertThat(before.count()).isEqualTo(count + 1);
    assertThat(deadLetters()).contains("{\"counts\": 7}");
  }

  @Test
  void tellsHowFarItHasCome() {
    new Producer(sender).send(from("measured-" + UUID.randomUUID(), "2026-03-05T08:00:00Z", 5));

    await().until(() -> total("2026-03-05T08:00:00Z") == 5);

    await().until(() -> meters.get("celakarte.analytics.lag").gauge().value() == 0);
    assertThat(meters.get("celakarte.analytics.records").counter().count())
        .isGreaterThanOrEqualTo(5);
    assertThat(meters.get("celakarte.analytics.interactions").counter().count())
        .isGreaterThanOrEqualTo(5);
  }

  private static List<Interactions> from(String source, String start, int number) {
    var batches = new ArrayList<Interactions>();
    for (int i = 0; i < number; i++) {
      batches.add(
          new Interactions(
              source,
              i + 1,
              Instant.parse(start).plusSeconds(i % 60 * 60L),
              List.of(Batches.views("/lv", 1))));
    }
    return batches;
  }

  private static Slot hour(String start) {
    return new Slot(Measure.PAGE_VIEWS, Span.HOUR, Instant.parse(start));
  }

  private long total(String hour) {
    return tallies.find(hour(hour)).map(Tally::total).orElse(0L);
  }

  /** Another instance: a group of its own makes it read everything at the same time. */
  private InteractionReader reader(boolean fromStart) {
    return new InteractionReader(
        new Counting(tallies),
        new InteractionsReading(JsonMapper.shared()),
        new CountingMeters(new SimpleMeterRegistry()),
        kafka,
        new CountingSettings("again-" + UUID.randomUUID(), fromStart),
        topics);
  }

  private void awaitEnd(InteractionReader... readers) {
    for (var reader : readers) {
      await().until(() -> reader.passed() >= end());
      reader.stop();
    }
    await().until(() -> service.passed() >= end());
  }

  private long end() {
    var partition = new TopicPartition(InteractionReader.TOPIC, 0);
    try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
      return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
  }

  private List<String> deadLetters() {
    var partition = new TopicPartition(InteractionReader.TOPIC + ".dlt", 0);
    try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var letters = new ArrayList<String>();
      await()
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(record -> letters.add(new String(record.value(), UTF_8)));
            return !letters.isEmpty();
          });
      return letters;
    }
  }
}
