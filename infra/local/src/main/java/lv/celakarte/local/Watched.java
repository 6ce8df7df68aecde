package lv.celakarte.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;
import org.jspecify.annotations.Nullable;

/** One part and the thread that keeps it alive until it is to stop. */
final class Watched {

  /** A part gets a second try on a busy machine; then something is wrong with it. */
  private static final int FIRST_TRIES = 2;

  private static final Duration PATIENCE_FOR_READINESS = Duration.ofSeconds(240);
  private static final long ASK_EVERY_MILLIS = 250;

  private final Part part;
  private final Path log;
  private final Ledger ledger;
  private final Clock clock;
  private final Backoff backoff = new Backoff();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
  private final Thread thread;

  private CompletableFuture<?> before = CompletableFuture.completedFuture(null);

  private volatile @Nullable Process process;
  private volatile Entry entry;

  Watched(Part part, Path log, Ledger ledger, Clock clock) {
    this.part = part;
    this.log = log;
    this.ledger = ledger;
    this.clock = clock;
    this.entry =
        new Entry(part.name(), State.STARTING, 0, null, part.port(), clock.instant(), 0, "");
    this.thread = Thread.ofPlatform().name("watch-" + part.name()).daemon().unstarted(this::watch);
  }

  Part part() {
    return part;
  }

  /** Starts the part after the others; answers when it is ready for the first time, or is not. */
  CompletableFuture<Duration> start(CompletableFuture<?> others) {
    before = others;
    thread.start();
    return firstReady;
  }

  CompletableFuture<Duration> firstReady() {
    return firstReady;
  }

  private void watch() {
    try {
      before.join();
      while (!isStopping()) {
        if (ledger.isHeld(part.name())) {
          awaitRelease();
          continue;
        }
        Instant began = clock.instant();
        String end = runOnce();
        if (isStopping()) {
          return;
        }
        if (ledger.isHeld(part.name())) {
          continue;
        }
        if (!firstReady.isDone() && entry.restarts() >= FIRST_TRIES - 1) {
          note(State.FAILED, end);
          firstReady.completeExceptionally(new Trouble(explain(end)));
          return;
        }
        rest(end, backoff.after(Duration.between(began, clock.instant())));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (CompletionException _) {
      firstReady.completeExceptionally(new Trouble(part.name() + " was not started"));
    } catch (RuntimeException e) {
      note(State.FAILED, String.valueOf(e.getMessage()));
      firstReady.completeExceptionally(e);
    }
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  private String explain(String end) {
    return part.name()
        + " "
        + end
        + ". The end of its log ("
        + log
        + "):\n    "
        + String.join("\n    ", Machine.tail(log, 20));
  }

  /** Starts the process and waits for its end, which is told in words. */
  private String runOnce() throws InterruptedException {
    Instant began = clock.instant();
    Process started;
    try {
      started = launch();
    } catch (IOException e) {
      return "cannot be started: " + e.getMessage();
    }
    process = started;
    Instant born = started.info().startInstant().orElse(null);
    entry =
        new Entry(
            part.name(),
            State.STARTING,
            started.pid(),
            born,
            part.port(),
            began,
            entry.restarts(),
            "");
    ledger.write(entry);
    if (isStopping()) {
      // The order to stop came between the decision to start and the start.
      Ending.end(started.toHandle(), part.stopsWithin());
      return "was stopped";
    }
    if (awaitReady(started, began)) {
      note(State.READY, "");
      firstReady.complete(Duration.between(began, clock.instant()));
    } else if (started.isAlive() && !isStopping()) {
      Ending.end(started.toHandle(), part.stopsWithin());
      return "was not ready after " + PATIENCE_FOR_READINESS.toSeconds() + " s";
    }
    return "ended with code " + started.waitFor();
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    // Ctrl-C goes to all processes of a terminal; only the supervisor may hear it, so that the
    // parts are stopped in their order.
    command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "celakarte"));
    command.addAll(part.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(part.directory().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(part.environment());
    return builder.start();
  }

  private boolean awaitReady(Process started, Instant began) throws InterruptedException {
    while (started.isAlive() && !isStopping()) {
      if (isReady()) {
        return true;
      }
      if (Duration.between(began, clock.instant()).compareTo(PATIENCE_FOR_READINESS) > 0) {
        return false;
      }
      if (stop.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private boolean isReady() throws InterruptedException {
    try {
      return part.readiness().isReady();
    } catch (IOException _) {
      return false;
    }
  }

  /** Somebody has stopped this part alone, and will start it again. */
  private void awaitRelease() throws InterruptedException {
    entry =
        new Entry(
            part.name(),
            State.HELD,
            0,
            null,
            part.port(),
            clock.instant(),
            entry.restarts(),
            "./celakarte start " + part.name());
    ledger.write(entry);
    while (!isStopping() && ledger.isHeld(part.name())) {
      var _ = stop.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void rest(String end, Duration pause) throws InterruptedException {
    Instant again = clock.instant().plus(pause);
    entry =
        new Entry(
            part.name(),
            State.WAITING,
            0,
            null,
            part.port(),
            clock.instant(),
            entry.restarts() + 1,
            end + ", starts again at " + again);
    ledger.write(entry);
    if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      note(State.STOPPED, "");
    }
  }

  private void note(State state, String detail) {
    entry = entry.in(state, clock.instant(), detail);
    ledger.write(entry);
  }

  /** Ends the part for good; returns when it is gone. Once: its line may soon be another's. */
  void stop() {
    if (ended.compareAndSet(false, true)) {
      end();
    }
  }

  private void end() {
    stop.countDown();
    Process running = process;
    if (running != null && running.isAlive()) {
      note(State.STOPPING, "");
      Ending.end(running.toHandle(), part.stopsWithin());
    }
    firstReady.completeExceptionally(new Trouble(part.name() + " was stopped"));
    try {
      var _ = thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    ledger.forget(part.name());
  }
}
