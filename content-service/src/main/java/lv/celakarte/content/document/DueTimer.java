package lv.celakarte.content.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings at the hours that were chosen. It looks ahead in the store every few seconds, so hours
 * chosen through another instance or before a restart are known in time; those chosen here it hears
 * of at once.
 */
final class DueTimer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final Duration AHEAD = Duration.ofSeconds(10);

  /** How long before its hour everything is read, so that only writing is left. */
  private static final Duration READING = Duration.ofMillis(1_500);

  private final Scheduling scheduling;
  private final Clock clock;
  private final Set<Instant> known = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      // One to ring on time while another reads.
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("due-timer-", 1).daemon().factory());

  DueTimer(Scheduling scheduling, Clock clock) {
    this.scheduling = scheduling;
    this.clock = clock;
  }

  void start() {
    scheduling.alarm(this::ringAt);
    var unused =
        executor.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever fails here is tried again by the next look. */
  private void look() {
    try {
      scheduling.hours(clock.instant().plus(AHEAD)).forEach(this::ringAt);
    } catch (RuntimeException failure) {
      LOG.warn("What is due is looked for again in {}: {}", LOOK, failure.toString());
    }
  }

  private void ringAt(Instant at) {
    var wait = Duration.between(clock.instant(), at);
    if (wait.compareTo(AHEAD) > 0 || !known.add(at)) {
      return;
    }
    try {
      if (wait.compareTo(READING) > 0) {
        var unused =
            executor.schedule(
                () -> prepare(at), wait.minus(READING).toMillis(), TimeUnit.MILLISECONDS);
      }
      // A millisecond more, because waiting is rounded down and nothing may come early.
      var unusedToo =
          executor.schedule(
              () -> ring(at), Math.max(0, wait.toMillis() + 1), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("What is due at {} is left to the next start", at);
    }
  }

  private void prepare(Instant at) {
    try {
      scheduling.prepare(at);
    } catch (RuntimeException failure) {
      LOG.debug("What is due at {} is read at its hour: {}", at, failure.toString());
    }
  }

  private void ring(Instant at) {
    known.remove(at);
    if (clock.instant().isBefore(at)) {
      ringAt(at); // the wall clock was set back while we waited
      return;
    }
    try {
      scheduling.fireDue();
    } catch (RuntimeException failure) {
      LOG.warn("What was due at {} is tried again in {}: {}", at, LOOK, failure.toString());
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
