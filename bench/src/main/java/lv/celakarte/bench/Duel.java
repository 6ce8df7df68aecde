package lv.celakarte.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ours and a peer in turn, A B A B A B A B A B. On a machine that others use too, single figures
 * mean little; the ratio of two that were measured one after the other means more, and the
 * processor time of a request nearly as much as on a quiet one.
 */
final class Duel {

  /** One of the two. */
  record Side(Server server, int port, Wrk.Load load) {}

  /**
   * What came out.
   *
   * @param ratio ours divided by theirs, in requests per second
   * @param cpuRatio theirs divided by ours, in processor time per request
   * @param load the machine's load average before the first round
   */
  record Outcome(
      Spread ratio,
      Spread cpuRatio,
      Spread ours,
      Spread theirs,
      Spread ourMicros,
      Spread theirMicros,
      long errors,
      double load) {

    /** As rows of the table; a goal of 0 is none. */
    List<Figure> figures(String what, double goal) {
      var rate = Figure.of(what + ": rate against the peer", "×", ratio);
      return List.of(
          goal > 0 ? rate.atLeast(goal) : rate,
          Figure.of(what + ": processor time per request, the peer's against ours", "×", cpuRatio),
          Figure.of(what + ": ours", "1/s", ours),
          Figure.of(what + ": peer", "1/s", theirs),
          Figure.of(what + ": processor time of ours", "µs", ourMicros),
          Figure.of(what + ": processor time of the peer", "µs", theirMicros),
          Figure.of(what + ": failed connections", "", errors).atMost(0));
    }
  }

  private static final int ROUNDS = 5;

  private final Wrk wrk;
  private final int connections;
  private final Duration round;

  Duel(Wrk wrk, int connections, Duration round) {
    this.wrk = wrk;
    this.connections = connections;
    this.round = round;
  }

  /**
   * Lets a side find its stride; not measured. By processor time, because on a busy machine a
   * compiler has not got far after so many seconds; by the clock at the latest.
   */
  void warm(Side side, Duration processorTime, Duration longest) {
    var spent = side.server().cpuMicros();
    var end = System.nanoTime() + longest.toNanos();
    do {
      var unused = wrk.run(side.port(), side.load(), connections, Duration.ofSeconds(2));
    } while (side.server().cpuMicros() - spent < processorTime.toMillis() * 1e3
        && System.nanoTime() < end);
  }

  Outcome run(Side ours, Side theirs) {
    var load = Processes.load();
    var rounds = new ArrayList<Turn>();
    var peers = new ArrayList<Turn>();
    for (var i = 0; i < ROUNDS; i++) {
      rounds.add(turn(ours));
      peers.add(turn(theirs));
    }
    return new Outcome(
        each(i -> rounds.get(i).rate() / peers.get(i).rate()),
        each(i -> peers.get(i).micros() / rounds.get(i).micros()),
        each(i -> rounds.get(i).rate()),
        each(i -> peers.get(i).rate()),
        each(i -> rounds.get(i).micros()),
        each(i -> peers.get(i).micros()),
        rounds.stream().mapToLong(Turn::errors).sum(),
        load);
  }

  private record Turn(double rate, double micros, long errors) {}

  private Turn turn(Side side) {
    var before = side.server().cpuMicros();
    var seen = wrk.run(side.port(), side.load(), connections, round);
    var spent = side.server().cpuMicros() - before;
    return new Turn(seen.perSecond(), spent / seen.requests(), seen.errors());
  }

  private static Spread each(java.util.function.IntToDoubleFunction of) {
    return Spread.of(java.util.stream.IntStream.range(0, ROUNDS).mapToDouble(of).toArray());
  }
}
