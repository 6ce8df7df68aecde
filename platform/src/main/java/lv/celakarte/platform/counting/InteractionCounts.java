package lv.celakarte.platform.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import lv.celakarte.platform.events.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts what visitors do, as sums per minute and combination of coarse dimensions.
 *
 * <p>Only sums leave this class, and they are told no closer than the minute; which visit added to
 * a sum is not known even here. What cannot be sent waits, bounded, for Kafka.
 */
public final class InteractionCounts implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(InteractionCounts.class);
  static final String TOPIC = "analytics.interactions";
  private static final String TYPE = "lv.celakarte.analytics.interactions-counted.v1";

  /** Different sums in one minute; what comes on top is counted under {@code other}. */
  static final int MOST_SUMS = 5_000;

  /** Minutes that wait during an outage: a day. */
  static final int MOST_WAITING = 1_440;

  /** One sum as it is told. */
  record Count(String kind, Map<String, String> dimensions, long count) {}

  /** The sums of one minute from one source. */
  record Batch(String source, long sequence, Instant minute, List<Count> counts) {}

  private record Key(String kind, SortedMap<String, String> dimensions) {}

  /** How a minute leaves: Kafka in life, a list in a test. */
  @FunctionalInterface
  interface Sending {
    CompletableFuture<?> send(Event event);
  }

  private final Sending sending;
  private final JsonMapper json;
  private final Clock clock;
  private final String source;
  private final Deque<Batch> waiting = new ArrayDeque<>();
  private volatile Minute minute;
  private @Nullable Minute settling;
  private long sequence;
  private @Nullable ScheduledExecutorService timer;
  private volatile boolean running;

  private static final class Minute {
    final Instant start;
    final ConcurrentHashMap<Key, LongAdder> sums = new ConcurrentHashMap<>();

    Minute(Instant start) {
      this.start = start;
    }
  }

  InteractionCounts(Sending sending, JsonMapper json, Clock clock, String application) {
    this.sending = sending;
    this.json = json;
    this.clock = clock;
    // A new name at every start: the sequence begins again with it.
    this.source = application + "-" + UUID.randomUUID();
    this.minute = new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  /** Adds one to a sum. Dimensions come from closed lists or from addresses that exist. */
  public void count(String kind, Map<String, String> dimensions) {
    count(kind, dimensions, 1);
  }

  /** Adds what the caller has already summed up, away from its own hot path. */
  public void count(String kind, Map<String, String> dimensions, long times) {
    var sums = minute.sums;
    var key = new Key(kind, new TreeMap<>(dimensions));
    var sum = sums.get(key);
    if (sum == null) {
      sum =
          sums.size() < MOST_SUMS
              ? sums.computeIfAbsent(key, k -> new LongAdder())
              : sums.computeIfAbsent(
                  new Key(kind, new TreeMap<>(Map.of("other", "yes"))), k -> new LongAdder());
    }
    sum.add(times);
  }

  /** Ends the minute that is over, if one is, and sends what waits. */
  synchronized void tick() {
    settle();
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (now.isAfter(minute.start)) {
      settling = minute;
      minute = new Minute(now);
    }
    send();
  }

  /** Sums a minute up one tick after its end, when nobody who had it in hand still adds to it. */
  private void settle() {
    var over = settling;
    settling = null;
    if (over == null || over.sums.isEmpty()) {
      return;
    }
    var counts = new ArrayList<Count>();
    over.sums.forEach((key, sum) -> counts.add(new Count(key.kind(), key.dimensions(), sum.sum())));
    waiting.addLast(new Batch(source, ++sequence, over.start, counts));
    if (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
      LOG.warn("The counts of one minute are given up: they waited too long for Kafka");
    }
  }

  private void send() {
    for (var batch = waiting.peekFirst(); batch != null; batch = waiting.peekFirst()) {
      try {
        sending.send(event(batch)).get(10, TimeUnit.SECONDS);
        waiting.remove(batch);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (java.util.concurrent.ExecutionException
          | java.util.concurrent.TimeoutException failure) {
        LOG.warn("Counts of {} minutes wait for Kafka: {}", waiting.size(), failure.toString());
        return;
      }
    }
  }

  private Event event(Batch batch) {
    return new Event(
        batch.source() + "-" + batch.sequence(),
        TYPE,
        batch.source(),
        batch.sequence(),
        batch.minute(),
        json.writeValueAsBytes(batch),
        null);
  }

  @Override
  public void start() {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("interaction-counts").daemon().factory());
    var unused =
        executor.scheduleWithFixedDelay(
            this::safeTick, 1, Duration.ofSeconds(1).toSeconds(), TimeUnit.SECONDS);
    timer = executor;
    running = true;
  }

  private void safeTick() {
    try {
      tick();
    } catch (RuntimeException fault) {
      LOG.error("Counts could not be told; the next try is in a second", fault);
    }
  }

  /** The minute that has begun is told too: a restart must not lose it. */
  @Override
  public void stop() {
    running = false;
    var executor = timer;
    if (executor != null) {
      executor.shutdown();
    }
    synchronized (this) {
      settle();
      settling = minute;
      minute = new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES));
      settle();
      send();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
