package lv.celakarte.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Sends events as CloudEvents in Kafka's binary mode: attributes as headers, plain JSON as the
 * value.
 *
 * <p>A send is done when the broker has acknowledged it to all in-sync replicas.
 */
public final class EventSender implements SmartLifecycle {

  private final KafkaSettings settings;
  private final Topics topics;
  private final MeterRegistry meters;
  private final String source;
  private @Nullable KafkaProducer<byte[], byte[]> producer;
  private @Nullable KafkaClientMetrics metrics;
  private boolean running;

  EventSender(KafkaSettings settings, Topics topics, MeterRegistry meters, String source) {
    this.settings = settings;
    this.topics = topics;
    this.meters = meters;
    this.source = source;
  }

  /** Sends to a compacted topic, which is made where it is missing. */
  public CompletableFuture<Void> send(String topic, Event event) {
    return send(topic, event, Map.of());
  }

  /** Sends to a compacted topic with further headers. */
  public CompletableFuture<Void> send(String topic, Event event, Map<String, String> headers) {
    return send(topic, Keeping.NEWEST_OF_EACH_KEY, event, headers);
  }

  /** Sends to a topic that keeps every record for its retention time. */
  public CompletableFuture<Void> sendPlain(String topic, Event event) {
    return send(topic, Keeping.EVERYTHING_FOR_MONTHS, event, Map.of());
  }

  /** Sends to a topic that forgets within days, such as {@link Following} hears. */
  public CompletableFuture<Void> sendNews(String topic, Event event) {
    return send(topic, Keeping.EVERYTHING_FOR_A_DAY, event, Map.of());
  }

  private CompletableFuture<Void> send(
      String topic, Keeping keeping, Event event, Map<String, String> headers) {
    var record =
        new ProducerRecord<byte[], byte @Nullable []>(
            topic, event.key().getBytes(UTF_8), event.data());
    attributes(record.headers(), event);
    headers.forEach((name, value) -> {
      // A sender that says what its body is means it instead of the usual JSON.
      record.headers().remove(name);
      add(record.headers(), name, value);
    });
    return send(topic, keeping, record);
  }

  /** Sends a record that could not be read on to the dead letters of its topic. */
  CompletableFuture<Void> sendRaw(ProducerRecord<byte[], byte[]> record) {
    return send(record.topic(), Keeping.EVERYTHING_FOR_MONTHS, record);
  }

  @SuppressWarnings(
      "NullAway") // A tombstone is a record without value; Kafka's types do not say so.
  private CompletableFuture<Void> send(
      String topic, Keeping keeping, ProducerRecord<byte[], ? extends byte @Nullable []> record) {
    var done = new CompletableFuture<Void>();
    try {
      topics.ensure(topic, keeping);
      var unused =
          producer()
              .send(
                  (ProducerRecord<byte[], byte[]>) record,
                  (metadata, failure) -> {
                    if (failure == null) {
                      done.complete(null);
                    } else {
                      done.completeExceptionally(failure);
                    }
                  });
    } catch (RuntimeException failure) {
      done.completeExceptionally(failure);
    }
    return done;
  }

  private void attributes(Headers headers, Event event) {
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", event.id());
    add(headers, "ce_source", source);
    add(headers, "ce_type", event.type());
    add(headers, "ce_subject", event.key());
    add(headers, "ce_time", event.time().truncatedTo(ChronoUnit.MILLIS).toString());
    add(headers, "ce_sequence", Long.toString(event.version()));
    if (event.traceparent() != null) {
      add(headers, "traceparent", event.traceparent());
    }
    if (event.data() != null) {
      add(headers, "content-type", "application/json");
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  /** Made at the first send: an application that only trains its start-up cache needs no broker. */
  private synchronized KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings.producer());
      metrics = new KafkaClientMetrics(producer);
      metrics.bindTo(meters);
    }
    return producer;
  }

  @Override
  public synchronized void start() {
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (metrics != null) {
      metrics.close();
      metrics = null;
    }
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
      producer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Closed after everything that still wants to send. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1_000;
  }
}
