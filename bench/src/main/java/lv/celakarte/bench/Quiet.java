package lv.celakarte.bench;

/** How far the machine was ours while something was measured. */
final class Quiet {

  /**
   * What was seen.
   *
   * @param load the machine's load average before
   * @param others what processes of others took meanwhile, in percent of all processors
   */
  record Seen(double load, double others) {}

  private final double load = Processes.load();
  private final double machine = Processes.machineMicros();
  private final double own = Processes.ownMicros();
  private final long began = System.nanoTime();

  private Quiet() {}

  static Quiet begin() {
    return new Quiet();
  }

  Seen seen() {
    var all = (System.nanoTime() - began) / 1e3 * Runtime.getRuntime().availableProcessors();
    var others = Processes.machineMicros() - machine - (Processes.ownMicros() - own);
    return new Seen(load, Math.clamp(Math.rint(others / all * 1000) / 10, 0, 100));
  }
}
