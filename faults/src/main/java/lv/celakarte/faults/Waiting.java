package lv.celakarte.faults;

import java.time.Duration;

/** Time as it passes here: pauses, and waiting for something to become so. */
final class Waiting {

  private static final Duration LOOK = Duration.ofMillis(25);

  private Waiting() {}

  /** What is waited for. */
  @FunctionalInterface
  interface Condition {
    boolean holds();
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Broken("stopped", stop);
    }
  }

  /** Answers whether it has become so in time. */
  static boolean until(Duration atMost, Condition condition) {
    var end = System.nanoTime() + atMost.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(LOOK);
    }
    return true;
  }

  static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
