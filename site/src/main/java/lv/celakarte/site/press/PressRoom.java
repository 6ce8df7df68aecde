package lv.celakarte.site.press;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.celakarte.platform.events.Change;
import lv.celakarte.site.press.Output.Cause;
import lv.celakarte.site.published.Touched;
import lv.celakarte.site.snapshot.Entry;
import lv.celakarte.site.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread of the press: everything that happens is queued here and done one after another. */
public final class PressRoom implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PressRoom.class);

  /** Several changes in a row are worth one rendering of the pages that gather from many. */
  private static final Duration GATHER = Duration.ofMillis(60);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration BEFORE_START = Duration.ofMillis(20);
  private static final int SOME = 100;

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final Press press;
  private final BooleanSupplier caughtUp;
  private final Reach reach;
  private final List<Consumer<Touched>> readers;
  private final Snapshot snapshot;
  private final Restored restored;
  private @Nullable Thread thread;
  private volatile boolean running;
  private volatile boolean ready;
  private volatile boolean serving;
  private volatile long standing;
  private long gatherAt;

  /**
   * A room around a press.
   *
   * @param caughtUp whether everything that is published, and all that was written, has been read
   * @param reach how far what is published has been read, and how far it goes
   * @param readers who else wants to hear of changes, on this thread
   * @param snapshot keeps what is heard for the next start
   * @param restored what the snapshot has told already
   */
  PressRoom(
      PressFactory factory,
      BooleanSupplier caughtUp,
      Reach reach,
      List<Consumer<Touched>> readers,
      Snapshot snapshot,
      Restored restored) {
    this.press = factory.press((path, as) -> later(path, as));
    this.caughtUp = caughtUp;
    this.reach = reach;
    this.readers = readers;
    this.snapshot = snapshot;
    this.restored = restored;
    this.serving = restored.any();
  }

  /** Makes the press that reports what it could not write. */
  interface PressFactory {
    Press press(BiConsumer<String, Written> lost);
  }

  /** Takes a change of an input to the press. */
  void changed(Change<?> change, Supplier<Touched> apply) {
    var received = change.received();
    var cause = new Cause(received.time(), received.headers().get("traceparent"));
    queue.add(() -> {
      var touched = apply.get();
      press.changed(received.topic(), received.offset() + 1, touched, cause);
      snapshot.add(new Entry(received.topic(), received.key(), received.time(), received.data()));
      readers.forEach(reader -> reader.accept(touched));
    });
  }

  /** Takes what the log of pages holds to the press. */
  void written(Change<?> change) {
    var written = Written.of(change.received());
    queue.add(() -> press.seen(change.key(), written));
  }

  /** Whether everything was rendered once and stands in the log. */
  public boolean ready() {
    return ready;
  }

  /** Whether there is something to serve from an earlier run. */
  public boolean restored() {
    return serving;
  }

  /** How many pages stand. */
  public long standing() {
    return standing;
  }

  /** Not at once: what has just failed would only fail again. */
  private void later(String path, Written as) {
    CompletableFuture.delayedExecutor(RETRY.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> queue.add(() -> press.failed(path, as)));
  }

  private void run() {
    while (running) {
      try {
        turn();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.error("The press stumbled and goes on", fault);
      }
    }
  }

  private void turn() throws InterruptedException {
    var complete = caughtUp.getAsBoolean();
    if (restored.any() && !complete) {
      // Read to the end first: visitors of the question screens must not see old times again.
      Thread.sleep(BEFORE_START);
      return;
    }
    take();
    press.tick().ifPresent(touched -> readers.forEach(reader -> reader.accept(touched)));
    snapshot.flush();
    if (!press.started()) {
      if (complete) {
        begin();
      }
      return;
    }
    press.print(SOME);
    gather();
    if (!ready && press.complete()) {
      ready = true;
      LOG.info("All {} pages stand", press.standing());
    }
    standing = press.standing();
  }

  private void begin() {
    var begin = System.nanoTime();
    if (!press.coversLog() && press.claimsMoreThan(reach.ends())) {
      LOG.warn("A topic was made anew: pages are counted from the beginning again");
      press.beginEra();
    }
    restored.settle().forEach(touched -> readers.forEach(reader -> reader.accept(touched)));
    snapshot.complete();
    press.start();
    LOG.info(
        "Rendered {} pages in {} ms",
        press.standing(),
        Duration.ofNanos(System.nanoTime() - begin).toMillis());
  }

  private void take() throws InterruptedException {
    // Asked first: all that was read before these offsets stands in the queue by now.
    var upTo = reach.read();
    var task = queue.poll(patience(), TimeUnit.MILLISECONDS);
    while (task != null) {
      task.run();
      task = queue.poll();
    }
    press.read(upTo);
  }

  private long patience() {
    if (!press.started()) {
      return BEFORE_START.toMillis();
    }
    if (press.busy()) {
      return 0;
    }
    return press.gatheringWaits()
        ? GATHER.toMillis() / 3
        : Math.clamp(press.quiet().toMillis(), 1, RETRY.toMillis());
  }

  private void gather() {
    if (!press.gatheringWaits()) {
      gatherAt = 0;
      return;
    }
    var now = System.nanoTime();
    if (gatherAt == 0) {
      gatherAt = now + GATHER.toNanos();
    } else if (now - gatherAt >= 0) {
      press.printGathering();
      gatherAt = 0;
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("press").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    var working = thread;
    if (working != null) {
      queue.add(() -> {});
      try {
        working.join(Duration.ofSeconds(10));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Works while the views read. */
  @Override
  public int getPhase() {
    return 0;
  }
}
