package lv.celakarte.analytics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.celakarte.analytics.counting.InteractionsReading.Malformed;
import lv.celakarte.platform.events.KafkaSettings;
import lv.celakarte.platform.events.Keeping;
import lv.celakarte.platform.events.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topic of interactions in order and has each record counted.
 *
 * <p>The place in the topic is passed only after the tallies were written, so a crash means reading
 * again, which the tallies do not mind. When the store or Kafka is away it goes back to where it
 * was and tries again: nothing is skipped and nothing is lost.
 */
final class InteractionReader implements SmartLifecycle {

  /** The topic that producers send their counts to. */
  static final String TOPIC = "analytics.interactions";

  private static final Logger LOG = LoggerFactory.getLogger(InteractionReader.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Counting counting;
  private final InteractionsReading reading;
  private final CountingMeters meters;
  private final KafkaSettings kafka;
  private final CountingSettings settings;
  private final Topics topics;
  private final Set<TopicPartition> rewound = new HashSet<>();
  private volatile boolean stopping;
  private volatile long passed;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private @Nullable Thread thread;

  InteractionReader(
      Counting counting,
      InteractionsReading reading,
      CountingMeters meters,
      KafkaSettings kafka,
      CountingSettings settings,
      Topics topics) {
    this.counting = counting;
    this.reading = reading;
    this.meters = meters;
    this.kafka = kafka;
    this.settings = settings;
    this.topics = topics;
  }

  @Override
  public synchronized void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("interactions").daemon().start(this::run);
  }

  @Override
  public synchronized void stop() {
    stopping = true;
    var busy = consumer;
    if (busy != null) {
      busy.wakeup();
    }
    if (thread != null) {
      join(thread);
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void join(Thread running) {
    try {
      var unused = running.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        read();
      } catch (WakeupException | InterruptException stop) {
        // Woken to stop; anything else that wakes it starts reading anew.
      } catch (RuntimeException failure) {
        LOG.warn("Counting cannot go on and tries again: {}", failure.toString());
        pause();
      }
    }
  }

  private void read() {
    topics.ensure(TOPIC, Keeping.EVERYTHING_FOR_MONTHS);
    try (var reader = new KafkaConsumer<byte[], byte[]>(consumerSettings());
        var deadLetters = new KafkaDeadLetters(kafka, topics)) {
      consumer = reader;
      reader.subscribe(List.of(TOPIC), new Rewind(reader));
      while (!stopping) {
        take(reader, deadLetters);
        meters.lag(lag(reader));
      }
    } finally {
      consumer = null;
      meters.lag(-1);
    }
  }

  private Map<String, Object> consumerSettings() {
    var consumerSettings = new HashMap<>(kafka.consumer());
    consumerSettings.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    consumerSettings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    return consumerSettings;
  }

  /** Any failure in here leads to a new consumer, which starts at the last place passed. */
  private void take(KafkaConsumer<byte[], byte[]> reader, DeadLetters deadLetters) {
    var records = reader.poll(POLL);
    for (var partition : records.partitions()) {
      var batches = new ArrayList<Interactions>();
      for (var record : records.records(partition)) {
        read(record, deadLetters, batches);
      }
      counting.add(batches);
      meters.added(batches);
      pass(reader, partition, records.nextOffsets().get(partition));
    }
  }

  private void read(
      ConsumerRecord<byte[], byte[]> record, DeadLetters deadLetters, List<Interactions> batches) {
    try {
      if (isCounts(record)) {
        var kept = Instant.ofEpochMilli(record.timestamp());
        batches.add(reading.read(record.value(), kept));
      }
    } catch (Malformed malformed) {
      LOG.error("Record {} cannot be counted: {}", record.offset(), malformed.getMessage());
      deadLetters.keep(record, String.valueOf(malformed.getMessage()));
      meters.setAside();
    }
  }

  /** Types that this service has no use for, today's or tomorrow's, are none of its business. */
  private static boolean isCounts(ConsumerRecord<byte[], byte[]> record) throws Malformed {
    var type = record.headers().lastHeader("ce_type");
    if (type == null) {
      throw new Malformed("it has no type");
    }
    return InteractionsReading.TYPE.equals(new String(type.value(), UTF_8));
  }

  private void pass(
      KafkaConsumer<byte[], byte[]> reader,
      TopicPartition partition,
      @Nullable OffsetAndMetadata next) {
    if (next == null) {
      return;
    }
    try {
      reader.commitSync(Map.of(partition, next));
      passed = next.offset();
      // From here on the group itself remembers how far the new reading has come.
      rewound.add(partition);
    } catch (CommitFailedException taken) {
      // Another instance has the partition now and reads these records again, without effect.
      LOG.info("Partition {} went to another instance", partition);
    }
  }

  /** The offset before which everything that this instance read is counted. */
  long passed() {
    return passed;
  }

  private static long lag(KafkaConsumer<byte[], byte[]> reader) {
    if (reader.assignment().isEmpty()) {
      return -1;
    }
    return reader.assignment().stream()
        .mapToLong(partition -> reader.currentLag(partition).orElse(0))
        .sum();
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes back to the start of the topic once, when that was asked for. */
  private final class Rewind implements ConsumerRebalanceListener {

    private final KafkaConsumer<byte[], byte[]> reader;

    Rewind(KafkaConsumer<byte[], byte[]> reader) {
      this.reader = reader;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (settings.fromStart()) {
        var fresh = partitions.stream().filter(partition -> !rewound.contains(partition)).toList();
        reader.seekToBeginning(fresh);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      // What was read is passed right after each poll; there is nothing to settle.
    }
  }
}
