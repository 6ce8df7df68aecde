package lv.celakarte.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import lv.celakarte.local.Ledger.Entry;
import lv.celakarte.local.Ledger.State;

/** Starts all parts, keeps them alive, and stops them in the opposite order. */
final class Supervisor {

  private final List<Watched> parts;
  private final Ledger ledger;
  private final Progress progress;
  private final Clock clock;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ReentrantLock stopLock = new ReentrantLock();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Supervisor(List<Part> parts, Folders folders, Ledger ledger, Progress progress, Clock clock) {
    this.ledger = ledger;
    this.progress = progress;
    this.clock = clock;
    this.parts = new ArrayList<>();
    for (Part part : parts) {
      Path log = folders.log(part.name());
      Logs.rotate(log);
      ledger.release(part.name());
      this.parts.add(new Watched(part, log, ledger, clock));
    }
  }

  /** Starts everything; returns when all parts are ready or throws as soon as one fails. */
  void start() {
    note(State.STARTING, "");
    List<CompletableFuture<Void>> all = new ArrayList<>();
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    for (Watched watched : parts) {
      CompletableFuture<Void> ready =
          watched.start(before(watched)).thenAccept(took -> tell(watched, took));
      all.add(
          ready.whenComplete((_, failure) -> {
            if (failure != null) {
              firstFailure.completeExceptionally(failure);
            }
          }));
    }
    CompletableFuture<Void> everything =
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(everything, firstFailure).join();
    } catch (CompletionException e) {
      Throwable cause =
          e.getCause() instanceof CompletionException inner ? inner.getCause() : e.getCause();
      String why = cause == null ? "a part failed" : String.valueOf(cause.getMessage());
      if (stopping.get()) {
        throw new Trouble("stopped before everything was ready", e);
      }
      note(State.FAILED, why);
      throw new Trouble(why, e);
    }
    note(State.READY, "");
  }

  /** What has to be ready first; a server from elsewhere is taken to be there. */
  private CompletableFuture<Void> before(Watched watched) {
    return CompletableFuture.allOf(
        parts.stream()
            .filter(other -> watched.part().after().contains(other.part().name()))
            .map(Watched::firstReady)
            .toArray(CompletableFuture[]::new));
  }

  private void tell(Watched watched, Duration took) {
    progress.step(
        String.format(
            Locale.ROOT,
            "%-22s ready on port %d after %.1f s",
            watched.part().name(),
            watched.part().port(),
            took.toMillis() / 1000.0));
  }

  private void note(State state, String detail) {
    ProcessHandle self = ProcessHandle.current();
    ledger.write(
        new Entry(
            Ledger.SUPERVISOR,
            state,
            self.pid(),
            self.info().startInstant().orElse(null),
            0,
            clock.instant(),
            0,
            detail));
  }

  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  boolean isStopping() {
    return stopping.get();
  }

  /** Stops all; a second call waits for the first. */
  void stop() {
    stopLock.lock();
    try {
      if (!stopping.compareAndSet(false, true)) {
        return;
      }
      boolean failed =
          ledger.read(Ledger.SUPERVISOR).filter(e -> e.state() == State.FAILED).isPresent();
      if (!failed) {
        note(State.STOPPING, "");
      }
      for (Watched watched : parts.reversed()) {
        watched.stop();
        progress.step(watched.part().name() + " stopped");
      }
      if (!failed) {
        ledger.forget(Ledger.SUPERVISOR);
      }
    } finally {
      stopped.countDown();
      stopLock.unlock();
    }
  }
}
