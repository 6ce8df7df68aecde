package lv.celakarte.gateway.pages;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lv.celakarte.platform.events.Change;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.platform.events.Winner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the pages as the topic says, and the snapshot as the pages are. */
final class PageReading implements SmartLifecycle {

  static final String TOPIC = "site.pages";

  private static final Logger LOG = LoggerFactory.getLogger(PageReading.class);
  private static final Duration LOOK_FOR_THE_END = Duration.ofMillis(20);

  private final Pages pages;
  private final @Nullable Snapshot snapshot;
  private final @Nullable Journal journal;

  /** What each path's page was made from, gone ones too; only for the thread that reads. */
  private final Map<String, Made> shown = new HashMap<>();

  /** Held while a page is changed, so that no change falls between snapshot and journal. */
  private final Object changing = new Object();

  private final Duration interval;
  private final Supplier<String> cluster;
  private final Clock clock;
  private final Timer publishToLive;
  private final Served served;
  private final CompactedView<Page> view;
  private @Nullable ScheduledExecutorService timer;
  private String restoredFrom = "";
  private long kept = -1;
  private volatile boolean running;

  PageReading(
      Pages pages,
      @Nullable Snapshot snapshot,
      @Nullable Journal journal,
      Duration interval,
      Supplier<String> cluster,
      Served served,
      CompactedViews views,
      MeterRegistry meters,
      Clock clock) {
    this.pages = pages;
    this.snapshot = snapshot;
    this.journal = journal;
    this.interval = interval;
    this.cluster = cluster;
    this.served = served;
    this.clock = clock;
    this.publishToLive =
        Timer.builder("celakarte.publish.to.live")
            .description("From the change that caused a page to the page being shown")
            .publishPercentileHistogram()
            .register(meters);
    Gauge.builder("celakarte.pages", pages, Pages::count)
        .description("Pages in memory")
        .register(meters);
    this.view =
        views.open(
            TOPIC,
            received -> new Page(PageRecord.of(received)),
            this::take,
            // Which of two pages is the newer one is decided here: no single number tells.
            Winner.LAST_WRITTEN);
  }

  private void take(Change<Page> change) {
    var made = Made.of(change.received());
    if (made.follows(shown.get(change.key()))) {
      shown.put(change.key(), made);
      show(change);
    }
  }

  private void show(Change<Page> change) {
    boolean live;
    synchronized (changing) {
      live = pages.standing() == Pages.Standing.LIVE;
      if (live && journal != null) {
        journal.add(change.key(), change.value());
      }
      pages.put(change.key(), change.value());
    }
    if (live) {
      var caused = change.received().time();
      var now = clock.instant();
      var taken = Duration.between(caused, now);
      publishToLive.record(taken.isNegative() ? Duration.ZERO : taken);
      served.note(change.key(), caused, now);
    }
  }

  @Override
  public void start() {
    restore();
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pages").daemon().factory());
    timer = executor;
    running = true;
    var unused =
        executor.schedule(this::goLive, LOOK_FOR_THE_END.toMillis(), TimeUnit.MILLISECONDS);
    if (snapshot != null) {
      var unusedToo =
          executor.scheduleWithFixedDelay(
              this::keep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void restore() {
    if (snapshot == null) {
      return;
    }
    snapshot
        .read()
        .filter(content -> !content.pages().isEmpty())
        .ifPresent(content -> {
          restoredFrom = content.cluster();
          pages.restore(journal == null ? content.pages() : journal.on(content.pages()));
          LOG.info("{} pages are shown from the snapshot", pages.count());
        });
  }

  private void goLive() {
    if (view.caughtUp() && changeOver()) {
      LOG.info("{} pages are shown as the topic says", pages.count());
      keep();
      return;
    }
    var executor = timer;
    if (executor != null && !executor.isShutdown()) {
      var unused =
          executor.schedule(this::goLive, LOOK_FOR_THE_END.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private boolean changeOver() {
    synchronized (changing) {
      return pages.goLive();
    }
  }

  /** The pages of this moment; what changes later is in the journal. */
  private List<Page> taken() throws IOException {
    synchronized (changing) {
      if (journal != null) {
        journal.putAside();
      }
      return List.copyOf(pages.fromTopic());
    }
  }

  /** Writes the snapshot when the pages are not as they were written last. */
  private synchronized void keep() {
    var now = pages.changes();
    if (snapshot == null || pages.standing() != Pages.Standing.LIVE || now == kept || now == 0) {
      return;
    }
    try {
      var from = cluster.get();
      if (!restoredFrom.isEmpty() && !from.isEmpty() && !from.equals(restoredFrom)) {
        LOG.warn("The snapshot was of another Kafka cluster and is replaced");
      }
      snapshot.write(taken(), from);
      if (journal != null) {
        journal.forgetAside();
      }
      restoredFrom = from;
      kept = now;
    } catch (IOException | RuntimeException failure) {
      LOG.warn("The snapshot could not be written, the old one stays: {}", failure.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    var executor = timer;
    if (executor != null) {
      executor.shutdown();
    }
    keep();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the view begins to read, and before anything is served. */
  @Override
  public int getPhase() {
    return -1;
  }
}
