package lv.celakarte.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the keyboard what is going on, one line per thing that is done. */
final class Progress {

  private final PrintStream out;
  private final Clock clock;
  private final Instant began;

  Progress(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.began = clock.instant();
  }

  void say(String line) {
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  /** A line with the time since the start in front. */
  void step(String line) {
    say(String.format(Locale.ROOT, "%7.1f s  %s", elapsed().toMillis() / 1000.0, line));
  }

  Duration elapsed() {
    return Duration.between(began, clock.instant());
  }
}
