package lv.celakarte.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present state of a compacted topic, in memory.
 *
 * <p>Reads the topic from its start on a thread of its own, knows when it has reached the end that
 * stood there when it began, takes a record over only when its version is newer than the one held
 * (tombstones included, so that an old record cannot bring a gone thing back), and sends what it
 * cannot read to {@code <topic>.dlt} and goes on. An outage of Kafka leaves the state as it is.
 */
public final class CompactedView<T> {

  private static final Logger LOG = LoggerFactory.getLogger(CompactedView.class);
  private static final Duration POLL = Duration.ofSeconds(2);

  private final String topic;
  private final Decoder<T> decoder;
  private final Consumer<Change<T>> listener;
  private final Winner winner;
  private final KafkaSettings settings;
  private final Topics topics;
  private final EventSender sender;
  private final Counter deadLetters;

  private final Map<String, T> state = new ConcurrentHashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final AtomicLong lag = new AtomicLong(-1);
  private volatile long applied;
  private volatile boolean caughtUp;
  private volatile boolean stopping;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private @Nullable Thread thread;

  CompactedView(
      String topic,
      Decoder<T> decoder,
      Consumer<Change<T>> listener,
      Winner winner,
      KafkaSettings settings,
      Topics topics,
      EventSender sender,
      MeterRegistry meters) {
    this.topic = topic;
    this.decoder = decoder;
    this.listener = listener;
    this.winner = winner;
    this.settings = settings;
    this.topics = topics;
    this.sender = sender;
    this.deadLetters =
        Counter.builder("celakarte.dead.letters")
            .description("Records that could not be read and were set aside")
            .tag("topic", topic)
            .register(meters);
    Gauge.builder("celakarte.view.lag", lag, AtomicLong::doubleValue)
        .description("Records between this view and the end of its topic; -1 before the first read")
        .tag("topic", topic)
        .register(meters);
  }

  /** The topic that this view reads. */
  public String topic() {
    return topic;
  }

  /** What the view holds under a key. */
  public Optional<T> find(String key) {
    return Optional.ofNullable(state.get(key));
  }

  /** Everything that the view holds at this moment, as a copy. */
  public Map<String, T> all() {
    return Map.copyOf(state);
  }

  /** Whether everything that stood in the topic at the start has been read. */
  public boolean caughtUp() {
    return caughtUp;
  }

  /** The offset after the last record that was read: rises only. */
  public long applied() {
    return applied;
  }

  void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("view-" + topic).daemon().start(this::run);
  }

  void stop() {
    stopping = true;
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    var running = thread;
    if (running != null) {
      try {
        running.join(Duration.ofSeconds(10));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (!stopping) {
      try {
        read();
      } catch (WakeupException | InterruptException stop) {
        if (!stopping) {
          LOG.warn("The view of {} was woken and reads on", topic);
        }
      } catch (RuntimeException failure) {
        LOG.warn("The view of {} cannot read and tries again: {}", topic, failure.toString());
        pause();
      }
    }
  }

  private void read() {
    topics.ensure(topic, Keeping.NEWEST_OF_EACH_KEY);
    try (var reading = new KafkaConsumer<byte[], byte[]>(settings.consumer())) {
      consumer = reading;
      var partition = new TopicPartition(topic, 0);
      reading.assign(List.of(partition));
      if (applied == 0) {
        reading.seekToBeginning(List.of(partition));
      } else {
        reading.seek(partition, applied);
      }
      var end = reading.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (!stopping) {
        markCaughtUp(reading.position(partition) >= end);
        for (var record : reading.poll(POLL).records(partition)) {
          take(record);
        }
        applied = Math.max(applied, reading.position(partition));
        reading.currentLag(partition).ifPresent(lag::set);
      }
    } finally {
      consumer = null;
    }
  }

  private void markCaughtUp(boolean reached) {
    if (reached && !caughtUp) {
      caughtUp = true;
      LOG.info("The view of {} has caught up with {} entries", topic, state.size());
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      take(Received.of(record));
    } catch (Exception unreadable) {
      setAside(record, unreadable);
    }
    applied = record.offset() + 1;
  }

  private void take(Received received) throws Exception {
    var key = received.key();
    var held = versions.get(key);
    if (winner == Winner.NEWEST_VERSION && held != null && received.version() <= held) {
      return;
    }
    var value = received.data() == null ? null : decoder.decode(received);
    versions.put(key, received.version());
    var previous = value == null ? state.remove(key) : state.put(key, value);
    tell(new Change<>(key, value, previous, received));
  }

  /**
   * A listener that fails is a fault of this program, not of the record: it must not stop the view.
   */
  private void tell(Change<T> change) {
    try {
      listener.accept(change);
    } catch (RuntimeException fault) {
      LOG.error("A listener of {} failed at {}", topic, change.key(), fault);
    }
  }

  private void setAside(ConsumerRecord<byte[], byte[]> record, Exception cause) {
    deadLetters.increment();
    LOG.error(
        "Record {} of {} cannot be read and is set aside: {}",
        record.offset(),
        topic,
        cause.toString());
    @SuppressWarnings("NullAway") // Kafka's types do not say that key and value may be missing.
    var letter =
        new ProducerRecord<byte[], byte[]>(
            topic + ".dlt", null, record.key(), record.value(), record.headers());
    letter
        .headers()
        .add("x_cause", String.valueOf(cause).getBytes(UTF_8))
        .add("x_offset", Long.toString(record.offset()).getBytes(UTF_8));
    var unused =
        sender
            .sendRaw(letter)
            .exceptionally(failure -> {
              LOG.error("Dead letter {} of {} was not kept", record.offset(), topic, failure);
              return null;
            });
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
