package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that no reader can read: they have to be set aside, and what follows has to arrive. */
final class Poison {

  static final String DOCUMENTS = "content.documents";
  static final String PAGES = "site.pages";
  private static final String KEY = "poison";

  private final Map<String, Object> settings;

  Poison(Running platform) {
    settings = new HashMap<>(Map.of("bootstrap.servers", platform.fact("kafka.bootstrap")));
  }

  /** One without headers, and one whose body is no body. */
  void send(String topic) {
    try (var producer =
        new KafkaProducer<byte[], byte[]>(
            settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var bare = new ProducerRecord<>(topic, KEY.getBytes(UTF_8), "{".getBytes(UTF_8));
      var dressed = new ProducerRecord<>(topic, KEY.getBytes(UTF_8), "{".getBytes(UTF_8));
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", KEY + System.nanoTime(),
              "ce_source", "/celakarte/faults",
              "ce_type", "lv.celakarte.faults.poison.v1",
              "ce_subject", KEY,
              "ce_time", "2026-11-22T08:00:00Z",
              "ce_sequence", Long.toString(System.currentTimeMillis()))
          .forEach((name, value) -> dressed.headers().add(name, value.getBytes(UTF_8)));
      producer.send(bare).get(30, TimeUnit.SECONDS);
      producer.send(dressed).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Broken("Kafka takes no poison: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("stopped", e);
    }
  }

  /** How many records stand among the dead letters of a topic. */
  long setAside(String topic) {
    try (var reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var letters = new TopicPartition(topic + ".dlt", 0);
      if (reader.listTopics(Duration.ofSeconds(10)).get(letters.topic()) == null) {
        return 0;
      }
      return reader.endOffsets(List.of(letters), Duration.ofSeconds(10)).getOrDefault(letters, 0L);
    }
  }
}
