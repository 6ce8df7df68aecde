package lv.celakarte.gateway.edge;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * The end of a gateway that nobody notices. For a moment it goes on answering but ends each
 * connection with its answer, so that clients and proxies turn to another gateway by themselves;
 * then it waits for what is under way.
 */
final class Draining implements SmartLifecycle {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Duration least;
  private final IntSupplier underWay;
  private volatile boolean begun;
  private volatile boolean running;

  Draining(Duration least, IntSupplier underWay) {
    this.least = least;
    this.underWay = underWay;
  }

  /** Whether every answer from now on is the last one of its connection. */
  boolean begun() {
    return begun;
  }

  @Override
  public void start() {
    begun = false;
    running = true;
  }

  @Override
  public void stop() {
    begun = true;
    running = false;
    var start = System.nanoTime();
    while (waits(System.nanoTime() - start)) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean waits(long nanos) {
    return nanos < least.toNanos() || underWay.getAsInt() > 0 && nanos < LONGEST.toNanos();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ends before the server does, and before everything that it needs. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
