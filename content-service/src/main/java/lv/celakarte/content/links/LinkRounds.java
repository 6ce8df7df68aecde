package lv.celakarte.content.links;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks other sites from time to time, in one instance at a time. */
final class LinkRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);
  private static final Duration BETWEEN = Duration.ofMinutes(30);

  private final LinkChecking checking;
  private final Lease lease;
  private final Clock clock;
  private final boolean enabled;
  private @Nullable ScheduledExecutorService rounds;

  LinkRounds(LinkChecking checking, Lease lease, Clock clock, boolean enabled) {
    this.checking = checking;
    this.lease = lease;
    this.clock = clock;
    this.enabled = enabled;
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }

  @Override
  public void start() {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("links").daemon().factory());
    var unused =
        executor.scheduleWithFixedDelay(this::round, 1, BETWEEN.toMinutes(), TimeUnit.MINUTES);
    rounds = executor;
  }

  private void round() {
    try {
      if (lease.take(clock.instant(), BETWEEN.minusMinutes(1))) {
        var unused = checking.run();
      }
    } catch (RuntimeException failure) {
      LOG.warn("Other sites are asked again later: {}", failure.toString());
    }
  }

  @Override
  public void stop() {
    if (rounds != null) {
      var unused = rounds.shutdownNow();
      rounds = null;
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}
