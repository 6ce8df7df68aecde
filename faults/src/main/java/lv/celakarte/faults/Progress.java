package lv.celakarte.faults;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the keyboard what is being done. */
final class Progress {

  private final PrintStream out;
  private final long began = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String text, Object... values) {
    out.println(
        String.format(Locale.ROOT, "%7.1f s  ", Waiting.since(began).toMillis() / 1000.0)
            + String.format(Locale.ROOT, text, values));
    out.flush();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }
}
