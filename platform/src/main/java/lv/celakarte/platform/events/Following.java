package lv.celakarte.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears what a topic says from a little while ago on and keeps nothing of it. For news that nobody
 * has to wait for: readiness does not depend on it, an outage of Kafka only makes it silent, and
 * what cannot be read is left out.
 */
public final class Following implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final String topic;
  private final Duration back;
  private final Consumer<Received> listener;
  private final KafkaSettings settings;
  private final Topics topics;
  private final Clock clock;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private volatile boolean running;
  private @Nullable Thread thread;
  private long next = -1;

  /**
   * @param topic one that keeps everything for a day, which is made where it is missing
   * @param back how far before its start it begins to listen
   * @param listener hears each record in order, on a thread of its own
   */
  public Following(
      String topic,
      Duration back,
      Consumer<Received> listener,
      KafkaSettings settings,
      Topics topics,
      Clock clock) {
    this.topic = topic;
    this.back = back;
    this.listener = listener;
    this.settings = settings;
    this.topics = topics;
    this.clock = clock;
  }

  private void run() {
    while (running) {
      try {
        read();
      } catch (WakeupException | InterruptException stop) {
        LOG.debug("{} is not followed any more", topic);
      } catch (RuntimeException failure) {
        LOG.warn("{} cannot be followed, trying again: {}", topic, failure.toString());
        pause();
      }
    }
  }

  private void read() {
    topics.ensure(topic, Keeping.EVERYTHING_FOR_A_DAY);
    try (var reading = new KafkaConsumer<byte[], byte[]>(settings.consumer())) {
      consumer = reading;
      var partition = new TopicPartition(topic, 0);
      reading.assign(List.of(partition));
      seek(reading, partition);
      while (running) {
        reading.poll(POLL).records(partition).forEach(this::take);
      }
    } finally {
      consumer = null;
    }
  }

  private void seek(KafkaConsumer<byte[], byte[]> reading, TopicPartition partition) {
    if (next >= 0) {
      reading.seek(partition, next);
      return;
    }
    var since = clock.instant().minus(back).toEpochMilli();
    var found = reading.offsetsForTimes(Map.of(partition, since)).get(partition);
    if (found == null) {
      reading.seekToEnd(List.of(partition));
    } else {
      reading.seek(partition, found.offset());
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    next = record.offset() + 1;
    try {
      listener.accept(Received.of(record));
    } catch (RuntimeException unreadable) {
      LOG.warn("Record {} of {} is left out: {}", record.offset(), topic, unreadable.toString());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("following-" + topic).daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
