package lv.celakarte.gateway.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import lv.celakarte.platform.events.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells since when this gateway shows which change, so that those who published learn when readers
 * everywhere see it. Pages are never held up by it: what cannot be told in time is not told.
 *
 * <p>While one report is on its way the next ones gather, so a thousand changes make a few reports.
 * Without changes a report every ten seconds says that this gateway is there.
 */
final class Served implements SmartLifecycle {

  static final String TOPIC = "gateway.nodes";
  static final String TYPE = "lv.celakarte.gateway.pages-served.v1";

  private static final Logger LOG = LoggerFactory.getLogger(Served.class);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  /** Longer a report is not waited for, least of all by a gateway that stops. */
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

  private static final int MOST_WAITING = 5_000;
  private static final int MOST_IN_ONE = 500;

  private final String node;
  private final IntSupplier pages;
  private final JsonMapper json;
  private final Clock clock;
  private final Function<Event, CompletableFuture<Void>> sending;
  private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private long version;
  private boolean unheard;
  private volatile boolean running;
  private @Nullable Thread thread;

  Served(
      String node,
      IntSupplier pages,
      JsonMapper json,
      Clock clock,
      Function<Event, CompletableFuture<Void>> sending) {
    this.node = node;
    this.pages = pages;
    this.json = json;
    this.clock = clock;
    this.sending = sending;
  }

  /**
   * A page that is shown as it is now.
   *
   * @param caused when the change was made that it shows
   * @param at since when this gateway shows it
   */
  record Change(String path, Instant caused, Instant at) {}

  /** What a report says. */
  record Report(int pages, List<Change> served) {}

  /** Notes that a page is shown from now on; never waits. */
  void note(String path, Instant caused, Instant now) {
    var unused = waiting.offer(new Change(path, caused, now.truncatedTo(ChronoUnit.MILLIS)));
  }

  private void run() {
    while (running) {
      try {
        tell(next());
      } catch (InterruptedException stop) {
        return;
      } catch (CompletionException | IllegalStateException failure) {
        LOG.debug("A report is left out: {}", failure.toString());
      }
    }
  }

  private List<Change> next() throws InterruptedException {
    var changes = new ArrayList<Change>();
    var first = waiting.poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      changes.add(first);
      var unused = waiting.drainTo(changes, MOST_IN_ONE - 1);
    }
    return changes;
  }

  private void tell(List<Change> changes) {
    send(json.writeValueAsBytes(new Report(pages.getAsInt(), changes)));
  }

  private synchronized void send(byte @Nullable [] body) {
    var now = clock.instant();
    version = Math.max(version + 1, now.toEpochMilli());
    var id = UUID.randomUUID().toString();
    unheard = true;
    sending
        .apply(new Event(id, TYPE, node, version, now, body, null))
        .orTimeout(ACKNOWLEDGED.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    unheard = false;
  }

  /** When Kafka did not take the last report, it would not take this one either. */
  private synchronized void sayGoodbye() {
    if (!unheard) {
      send(null);
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("pages-served").daemon().start(this::run);
  }

  /** Says good-bye, so that nobody waits for this gateway. */
  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
    try {
      sayGoodbye();
    } catch (CompletionException failure) {
      LOG.debug("The good-bye is left out: {}", failure.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the view begins to read. */
  @Override
  public int getPhase() {
    return -1;
  }
}
