package lv.celakarte.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.CloudEventDeserializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.celakarte.platform.testing.KafkaServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompactedViewTests {

  record Light(String colour) {}

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final KafkaSettings settings = new KafkaSettings(KafkaServer.bootstrap(), Map.of());
  private final Topics topics = new Topics(settings, (short) 1);
  private final EventSender sender = new EventSender(settings, topics, meters, "/celakarte/test");
  private final CompactedViews views = new CompactedViews(settings, topics, sender, meters);
  private final String topic = "lights-" + UUID.randomUUID();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    views.stop();
    sender.stop();
  }

  private CompactedView<Light> open(Winner winner) {
    var view =
        views.open(
            topic,
            Decoder.json(JsonMapper.builder().build(), Light.class),
            change ->
                heard.add(
                    change.key() + "=" + (change.value() == null ? "-" : change.value().colour())),
            winner);
    views.start();
    return view;
  }

  private void send(String key, long version, @Nullable String colour) {
    var data =
        colour == null ? null : ("{\"colour\":\"" + colour + "\",\"new\":1}").getBytes(UTF_8);
    sender
        .send(
            topic,
            new Event(UUID.randomUUID().toString(), "light.v1", key, version, NOON, data, null))
        .join();
  }

  @Test
  void readsWhatWasThereBeforeItAndSaysWhenItHasCaughtUp() {
    send("a", 1, "red");
    send("a", 2, "green");

    var view = open(Winner.NEWEST_VERSION);

    await().until(view::caughtUp);
    assertThat(view.find("a")).contains(new Light("green"));
    assertThat(view.applied()).isEqualTo(2);
    assertThat(views.behind()).isEmpty();
  }

  @Test
  void isBehindBeforeItHasReadAnything() {
    views.open(topic, received -> received, change -> {});

    assertThat(views.behind()).containsExactly(topic);
    assertThat(new ViewsHealth(views).health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
  }

  @Test
  void neverGoesBackToAnOlderVersionNotEvenPastATombstone() {
    var view = open(Winner.NEWEST_VERSION);

    send("a", 3, "green");
    send("a", 2, "red");
    send("b", 5, "blue");
    send("b", 6, null);
    send("b", 5, "blue");
    send("c", 1, "end");

    await().until(() -> view.find("c").isPresent());
    assertThat(heard).containsExactly("a=green", "b=blue", "b=-", "c=end");
    assertThat(view.all()).containsOnlyKeys("a", "c");
  }

  @Test
  void canKeepWhatWasWrittenLastInstead() {
    var view = open(Winner.LAST_WRITTEN);

    send("a", 3, "green");
    send("a", 2, "red");

    await().until(() -> view.find("a").equals(java.util.Optional.of(new Light("red"))));
  }

  @Test
  void setsAsideWhatItCannotReadAndGoesOn() {
    var view = open(Winner.NEWEST_VERSION);

    sender
        .send(topic, new Event("1", "light.v1", "a", 1, NOON, "{broken".getBytes(UTF_8), null))
        .join();
    sender
        .sendRaw(new ProducerRecord<>(topic, "b".getBytes(UTF_8), "no headers".getBytes(UTF_8)))
        .join();
    send("c", 1, "green");

    await().until(() -> view.find("c").isPresent());
    await().untilAsserted(() -> assertThat(read(topic + ".dlt", 2)).hasSize(2));
    assertThat(meters.counter("celakarte.dead.letters", "topic", topic).count()).isEqualTo(2);
    var letter = read(topic + ".dlt", 2).getFirst();
    assertThat(letter.value()).isEqualTo("{broken");
    assertThat(letter.headers().lastHeader("x_cause")).isNotNull();
  }

  @Test
  void goesOnWhenAListenerFails() {
    var view =
        views.open(
            topic,
            received -> received.key(),
            change -> {
              throw new IllegalStateException("a fault of the listener");
            });
    views.start();

    send("a", 1, "green");
    send("b", 1, "green");

    await().until(() -> view.all().keySet().equals(java.util.Set.of("a", "b")));
  }

  @Test
  void writesHeadersThatTheCloudEventsLibraryAccepts() {
    sender
        .send(
            topic,
            new Event(
                "id-1",
                "light.v1",
                "a",
                7,
                NOON,
                "{}".getBytes(UTF_8),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        .join();

    var event =
        new CloudEventDeserializer()
            .deserialize(topic, read(topic, 1).getFirst().headers(), "{}".getBytes(UTF_8));

    assertThat(event.getId()).isEqualTo("id-1");
    assertThat(event.getType()).isEqualTo("light.v1");
    assertThat(event.getSubject()).isEqualTo("a");
    assertThat(event.getSource()).hasToString("/celakarte/test");
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getExtension("sequence")).isEqualTo("7");
  }

  private List<ConsumerRecord<String, String>> read(String from, int atLeast) {
    var consumerSettings = new java.util.HashMap<>(settings.consumer());
    try (var consumer =
        new KafkaConsumer<>(consumerSettings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(from, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var found = new java.util.ArrayList<ConsumerRecord<String, String>>();
      await()
          .pollInSameThread()
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            return found.size() >= atLeast;
          });
      return found;
    }
  }
}
