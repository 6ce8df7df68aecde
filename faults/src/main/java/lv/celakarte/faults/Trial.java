package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Causes faults in turn while the storm goes on, and measures how long each is felt: until the part
 * is ready again and something published after the fault is shown by every gateway.
 */
final class Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Running platform;
  private final Desk desk;
  private final Promises probes;
  private final Readers readers;

  /**
   * A trial with a document of its own to probe with.
   *
   * @param probes the promises about that one document
   * @param readers who read only that one
   */
  Trial(Running platform, Desk desk, Promises probes, Readers readers) {
    this.platform = platform;
    this.desk = desk;
    this.probes = probes;
    this.readers = readers;
  }

  /**
   * What came of one fault.
   *
   * @param published until a publication begun after the fault was acknowledged
   * @param live until every gateway showed it; negative when it never did
   * @param back until the part itself was ready again
   */
  record Outcome(String fault, Duration published, Duration live, Duration back) {

    boolean recovered() {
      return !live.isNegative();
    }

    Outcome with(Duration back) {
      return new Outcome(fault, published, live, back);
    }
  }

  /** A first publication, so that there is a page to probe. */
  void prepare() {
    if (probe("prepare").recovered()) {
      return;
    }
    throw new Broken("The platform shows nothing that is published");
  }

  List<Outcome> run(List<Fault> faults, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Fault fault : faults) {
      fault.harm().cause(platform);
      long over = System.nanoTime();
      Outcome outcome = probe(fault.name());
      if (!fault.part().isEmpty() && !platform.awaitReady(fault.part(), PATIENCE)) {
        throw new Broken(fault.part() + " does not come back after " + fault.name());
      }
      outcomes.add(outcome.with(Waiting.since(over)));
      progress.say(
          "%-28s published again after %6.2f s, live everywhere after %6.2f s, part back after %6.2f s",
          outcome.fault(),
          seconds(outcome.published()),
          seconds(outcome.live()),
          seconds(outcomes.getLast().back()));
    }
    return outcomes;
  }

  private Outcome probe(String fault) {
    long began = System.nanoTime();
    int number = probes.newest(0) + 1;
    desk.publish(0, number);
    probes.made(0, number);
    Duration published = Waiting.since(began);
    boolean live = Waiting.until(PATIENCE, () -> readers.allShow(0, number));
    Duration shown = live ? Waiting.since(began) : Duration.ofSeconds(-1);
    return new Outcome(fault, published, shown, Duration.ZERO);
  }

  static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
