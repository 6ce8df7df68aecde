package lv.celakarte.platform.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.celakarte.platform.events.EventSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * The aggregate stores of this service and the relay behind them.
 *
 * <p>A write is pushed to Kafka right after it; a sweep every two seconds sends what a crash or an
 * outage has left.
 */
public final class AggregateStores implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AggregateStores.class);
  private static final Duration SWEEP = Duration.ofSeconds(2);

  private final MongoDatabase database;
  private final JsonMapper json;
  private final EventSender sender;
  private final Clock clock;
  private final Supplier<@Nullable String> traceparent;
  private final List<OutboxRelay> relays = new CopyOnWriteArrayList<>();
  private final List<Runnable> indexes = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
  private @Nullable ExecutorService pushing;
  private @Nullable ScheduledExecutorService sweeping;
  private volatile boolean running;

  AggregateStores(
      MongoDatabase database,
      JsonMapper json,
      EventSender sender,
      Clock clock,
      Supplier<@Nullable String> traceparent,
      MeterRegistry meters) {
    this.database = database;
    this.json = json;
    this.sender = sender;
    this.clock = clock;
    this.traceparent = traceparent;
    Gauge.builder("celakarte.outbox.age", this, AggregateStores::outboxAge)
        .description("How long the oldest unsent event has been waiting")
        .baseUnit("seconds")
        .register(meters);
  }

  /**
   * Opens a collection.
   *
   * @param topic where the events of its aggregates go; {@code null} when they have none
   * @param promoted fields of the state by which aggregates are looked up
   */
  public <T> AggregateStore<T> open(
      String collection,
      Class<T> type,
      @Nullable String topic,
      Function<T, Map<String, Object>> promoted) {
    return open(collection, type, topic, promoted, List.of());
  }

  /** Opens a collection whose promoted fields with these names get an index. */
  public <T> AggregateStore<T> open(
      String collection,
      Class<T> type,
      @Nullable String topic,
      Function<T, Map<String, Object>> promoted,
      List<String> indexed) {
    var documents = database.getCollection(collection);
    Consumer<String> written = id -> {};
    if (topic != null) {
      var relay = new OutboxRelay(documents, event -> sender.send(topic, event), clock);
      relays.add(relay);
      written = id -> push(relay, id);
    }
    var store = new AggregateStore<>(documents, type, json, promoted, traceparent, written);
    indexes.add(() -> store.index(indexed));
    return store;
  }

  private void push(OutboxRelay relay, String id) {
    var executor = pushing;
    if (executor == null) {
      return; // Before the start and after the end the sweep of the next start sends it.
    }
    try {
      executor.execute(() -> attempt(() -> relay.push(id)));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("Event of {} is left to the next start", id);
    }
  }

  private void sweep() {
    indexes.removeIf(index -> attempt(() -> done(index)));
    for (var relay : relays) {
      attempt(relay::sweep);
    }
    attempt(() -> {
      oldest.set(
          relays.stream()
              .map(OutboxRelay::oldest)
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder())
              .orElse(null));
      return true;
    });
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  /** Whatever fails here is tried again by the next sweep. */
  private static boolean attempt(Supplier<Boolean> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      LOG.warn("The outbox is left to the next sweep: {}", failure.toString());
      return false;
    }
  }

  private double outboxAge() {
    var since = oldest.get();
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public void start() {
    pushing = Executors.newVirtualThreadPerTaskExecutor();
    var sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-sweep").daemon().factory());
    var unused =
        sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    sweeping = sweeper;
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    end(sweeping);
    end(pushing);
  }

  private static void end(@Nullable ExecutorService executor) {
    if (executor == null) {
      return;
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(15, TimeUnit.SECONDS)) {
        var unused = executor.shutdownNow();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server and before the producer. */
  @Override
  public int getPhase() {
    return 0;
  }
}
