package lv.celakarte.analytics.charts;

import java.util.List;
import java.util.stream.LongStream;

/** A vertical axis from nought to a round number at or above the largest value. */
public record Scale(long top, long step) {

  private static final int LINES = 4;

  /** The scale whose lines stand at round numbers (1, 2 or 5 with noughts). */
  public static Scale upTo(long largest) {
    long step = 1;
    while (step * LINES < largest) {
      step = next(step);
    }
    return new Scale(step * Math.max(1, Math.ceilDiv(largest, step)), step);
  }

  private static long next(long step) {
    var leading = Long.toString(step).charAt(0);
    return leading == '2' ? step / 2 * 5 : step * 2;
  }

  /** The numbers at which lines are drawn, nought included. */
  public List<Long> lines() {
    return LongStream.rangeClosed(0, top / step).mapToObj(i -> i * step).toList();
  }

  /** Which part of the height a value takes. */
  public double part(long value) {
    return (double) value / top;
  }
}
