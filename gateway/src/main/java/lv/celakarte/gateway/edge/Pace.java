package lv.celakarte.gateway.edge;

import java.time.Duration;

/**
 * Tells bodies that come from those that only trickle in. Each span of time is judged by itself, so
 * that a fast beginning buys no slow rest.
 */
final class Pace {

  private final int least;
  private final long span;
  private long waited;
  private long came;

  /**
   * A pace to keep.
   *
   * @param least bytes in each second
   * @param span over which they are counted
   */
  Pace(int least, Duration span) {
    this.least = least;
    this.span = span.toNanos();
  }

  /** Another body, or none. */
  void begin() {
    waited = 0;
    came = 0;
  }

  void came(int bytes) {
    came += bytes;
  }

  /** Whether too little has come, now that so many more nanoseconds were waited for it. */
  boolean tooSlow(long nanos) {
    waited += nanos;
    if (waited < span) {
      return false;
    }
    var slow = came * 1e9 < (double) least * waited;
    begin();
    return slow;
  }
}
