package lv.celakarte.platform.ending;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on answering for a while after readiness has been taken back, so that whoever shares
 * requests out notices before the server stops taking them.
 */
final class Draining implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

  private final Duration time;
  private volatile boolean running;

  /**
   * An end of this length.
   *
   * @param time longer than the interval at which readiness is asked; zero where nobody asks
   */
  Draining(Duration time) {
    this.time = time;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    if (time.isZero()) {
      return;
    }
    LOG.info("Not ready any more, answering for another {} ms", time.toMillis());
    try {
      Thread.sleep(time);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server begins to end: Spring stops the highest phase first. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
