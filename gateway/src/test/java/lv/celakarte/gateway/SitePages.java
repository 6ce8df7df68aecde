package lv.celakarte.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import lv.celakarte.platform.testing.KafkaServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes pages as the site does: straight to the topic, header by header. */
final class SitePages implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", KafkaServer.bootstrap(), "acks", "all", "linger.ms", 0),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  SitePages() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaServer.bootstrap()))) {
      var topic =
          new NewTopic("site.pages", 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException exists) {
      // Another test has made it.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page of HTML, tagged by its revision. */
  void publish(String path, long revision, String html) {
    publish(path, revision, 200, html, null);
  }

  void publish(String path, long revision, int status, String html, @Nullable String location) {
    var headers = new java.util.HashMap<String, String>();
    headers.put("page_status", Integer.toString(status));
    headers.put("content-type", "text/html; charset=utf-8");
    headers.put("page_etag", "\"r" + revision + "\"");
    headers.put("page_cache", "public, max-age=0, must-revalidate");
    headers.put("page_language", path.startsWith("/en") ? "en" : "lv");
    if (location != null) {
      headers.put("page_location", location);
    }
    send(path, revision, headers, gzip(html));
  }

  void withdraw(String path, long revision) {
    send(path, revision, Map.of(), null);
  }

  void send(String path, long revision, Map<String, String> headers, byte @Nullable [] body) {
    @SuppressWarnings("NullAway") // Kafka's types do not say that a value may be missing.
    var record = new ProducerRecord<byte[], byte[]>("site.pages", path.getBytes(UTF_8), body);
    var all = new java.util.HashMap<>(headers);
    all.put("ce_specversion", "1.0");
    all.put("ce_id", UUID.randomUUID().toString());
    all.put("ce_source", "/celakarte/site");
    all.put("ce_type", "lv.celakarte.site.page-rendered.v1");
    all.put("ce_subject", path);
    all.put("ce_time", Instant.now(java.time.Clock.systemUTC()).toString());
    all.put("ce_sequence", Long.toString(revision));
    all.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      var unused = producer.send(record).get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  static byte[] gzip(String text) {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  @Override
  public void close() {
    producer.close();
  }
}
