package lv.celakarte.analytics.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lv.celakarte.analytics.figures.Figure.Hidden;
import lv.celakarte.analytics.figures.Figure.Known;

/**
 * Keeps back numbers that are so small that they could point at somebody.
 *
 * <p>This is the threshold rule of statistical disclosure control with secondary suppression: where
 * a total is told too, further parts are kept back until the small ones cannot be worked out by
 * subtraction. Nought is told: it is nobody.
 *
 * @param threshold the smallest number above nought that is told
 */
record SmallNumbers(int threshold) {

  SmallNumbers {
    if (threshold < 1) {
      throw new IllegalArgumentException("A threshold is at least 1");
    }
  }

  boolean small(long number) {
    return number > 0 && number < threshold;
  }

  /** A number that stands alone. */
  Figure alone(long number) {
    return figure(number, small(number));
  }

  /**
   * A number that is contained in another one that is told too: their difference counts as well.
   */
  Figure within(long number, long whole) {
    return figure(number, small(number) || small(whole - number));
  }

  /** Numbers whose sum is told too. */
  List<Figure> parts(List<Long> parts) {
    return parts(parts, parts);
  }

  /**
   * Numbers whose sum is told, each contained in the one at the same place of {@code wholes}, which
   * are told as well.
   */
  List<Figure> parts(List<Long> parts, List<Long> wholes) {
    var hidden = new boolean[parts.size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = within(parts.get(i), wholes.get(i)).hidden();
    }
    for (int i : ascending(parts)) {
      if (safe(parts, hidden)) {
        break;
      }
      hidden[i] = true;
    }
    return IntStream.range(0, hidden.length)
        .mapToObj(i -> figure(parts.get(i), hidden[i]))
        .toList();
  }

  /** Either nothing is hidden, or at least two parts that together are not small themselves. */
  private boolean safe(List<Long> parts, boolean[] hidden) {
    var count = IntStream.range(0, hidden.length).filter(i -> hidden[i]).count();
    var sum = IntStream.range(0, hidden.length).filter(i -> hidden[i]).mapToLong(parts::get).sum();
    return count == 0 || count > 1 && sum >= threshold;
  }

  /** The places of the parts above nought, the smallest first. */
  private static int[] ascending(List<Long> parts) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i) > 0)
        .boxed()
        .sorted(Comparator.comparing(parts::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Figure figure(long number, boolean hidden) {
    return hidden ? new Hidden() : new Known(number);
  }
}
