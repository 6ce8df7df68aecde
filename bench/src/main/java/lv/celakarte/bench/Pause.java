package lv.celakarte.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting that an interrupt ends. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    of(Duration.ofMillis(millis));
  }

  /** Waits for a moment of {@link System#nanoTime}, as exactly as the machine can. */
  static void until(long due) {
    for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Trouble("Stopped");
    }
  }
}
