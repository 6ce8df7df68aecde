package lv.celakarte.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param name what it is, in a few words
 * @param unit {@code ×}, {@code ms}, {@code µs}, {@code MB}, {@code 1/s}, {@code %} or empty
 * @param value the median, or the only value
 * @param least the smallest of several measurements
 * @param most the largest of several measurements
 * @param goal what it should be, such as {@code ≥ 0.6}; {@code null} where the number only explains
 * @param met whether it is
 */
record Figure(
    String name,
    String unit,
    double value,
    double least,
    double most,
    @Nullable String goal,
    @Nullable Boolean met) {

  /** A number that explains others. */
  static Figure of(String name, String unit, double value) {
    return new Figure(name, unit, value, value, value, null, null);
  }

  static Figure of(String name, String unit, Spread spread) {
    return new Figure(name, unit, spread.median(), spread.least(), spread.most(), null, null);
  }

  Figure atLeast(double goal) {
    return new Figure(name, unit, value, least, most, "≥ " + plain(goal), value >= goal);
  }

  Figure atMost(double goal) {
    return new Figure(name, unit, value, least, most, "≤ " + plain(goal), value <= goal);
  }

  /** As it stands in the table. */
  String text() {
    var median = plain(value) + (unit.isEmpty() ? "" : " " + unit);
    return least == most ? median : median + " (" + plain(least) + "–" + plain(most) + ")";
  }

  private static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e9) {
      return Long.toString((long) number);
    }
    var digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
