package lv.celakarte.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes pages the way the part that renders them does: to the topic that gateways read. */
final class Topic implements AutoCloseable {

  private static final String NAME = "site.pages";

  private final KafkaProducer<byte[], byte[]> producer;
  private final Clock clock;

  Topic(String bootstrap, Clock clock) {
    this.clock = clock;
    create(bootstrap, NAME);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "linger.ms",
                0,
                "buffer.memory",
                64 * 1024 * 1024),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Makes a compacted topic, unless it is there. */
  static void create(String bootstrap, String name) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var topic = new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
      var unused = admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException failure) {
      if (!String.valueOf(failure.getMessage()).contains("exists")) {
        throw new Trouble("The topic " + name + " cannot be made: " + failure.getMessage());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }

  /** Sends one page; its revision is also its tag. */
  Future<RecordMetadata> publish(String path, long revision, byte[] zipped) {
    var headers = new TreeMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_source", "/celakarte/bench");
    headers.put("ce_type", "lv.celakarte.site.page-rendered.v1");
    headers.put("ce_subject", path);
    headers.put("ce_time", clock.instant().toString());
    headers.put("ce_sequence", Long.toString(revision));
    headers.put("page_status", path.endsWith("/nav-atrasts") ? "404" : "200");
    headers.put("content-type", "text/html; charset=utf-8");
    headers.put("page_etag", "\"r" + revision + "\"");
    headers.put("page_cache", "public, max-age=0, must-revalidate");
    headers.put("page_language", "lv");
    var record = new ProducerRecord<byte[], byte[]>(NAME, path.getBytes(UTF_8), zipped);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
