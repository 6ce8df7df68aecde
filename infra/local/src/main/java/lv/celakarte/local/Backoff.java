package lv.celakarte.local;

import java.time.Duration;

/** How long to wait before starting a part again: longer each time, short again after calm. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration CALM = Duration.ofSeconds(20);

  private Duration next = FIRST;

  /** The pause after a run of the given length: 1, 2, 4 … 30 seconds. */
  Duration after(Duration run) {
    if (run.compareTo(CALM) >= 0) {
      next = FIRST;
    }
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
