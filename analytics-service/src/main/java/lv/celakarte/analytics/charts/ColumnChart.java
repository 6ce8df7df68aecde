package lv.celakarte.analytics.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Columns over time: a narrow one in front of a wide one, because the first is a part of the other.
 *
 * <p>Across, everything is in per cent of the width, so that the drawing fits a phone without
 * scaling its text; upwards it is in pixels.
 */
public record ColumnChart(List<Column> columns, List<Line> lines, List<Label> labels) {

  /** The height of the columns' area in pixels. */
  public static final int PLOT = 200;

  /** Room above for the number of the highest line. */
  public static final int ABOVE = 18;

  /** Room below for the labels. */
  public static final int BELOW = 22;

  private static final int MOST_LABELS = 7;
  private static final double LAST_LABEL = 90;

  /** What is drawn at one point; an empty number is one that is not told. */
  public record Entry(String label, OptionalLong front, OptionalLong back) {}

  /** A pair of columns. */
  public record Column(Bar back, Bar front) {}

  /**
   * A rectangle.
   *
   * @param hidden drawn as a mark, because the number is not told
   */
  public record Bar(String x, String width, String y, String height, boolean hidden) {}

  /** A line across, with its number. */
  public record Line(String y, long value) {}

  /** A word below a column. */
  public record Label(String x, String text) {}

  /** Lays out the entries, oldest first. */
  public static ColumnChart of(List<Entry> entries) {
    var largest =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.front(), entry.back()))
            .mapToLong(number -> number.orElse(0))
            .max()
            .orElse(0);
    var scale = Scale.upTo(largest);
    var columns = new ArrayList<Column>();
    var labels = new ArrayList<Label>();
    int every = Math.ceilDiv(Math.max(1, entries.size()), MOST_LABELS);
    double slot = 100.0 / Math.max(1, entries.size());
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      columns.add(
          new Column(
              bar(i * slot + slot * 0.1, slot * 0.8, entry.back(), scale),
              bar(i * slot + slot * 0.25, slot * 0.5, entry.front(), scale)));
      // A word that begins at the right edge would be cut off.
      if (i % every == 0 && (every == 1 || i * slot < LAST_LABEL)) {
        labels.add(new Label(percent(i * slot + slot * 0.1), entry.label()));
      }
    }
    return new ColumnChart(columns, lines(scale), labels);
  }

  /** The height of the whole drawing. */
  public int height() {
    return ABOVE + PLOT + BELOW;
  }

  /** Where the columns stand. */
  public int floor() {
    return ABOVE + PLOT;
  }

  private static Bar bar(double x, double width, OptionalLong number, Scale scale) {
    var hidden = number.isEmpty();
    double height = hidden ? 4 : scale.part(number.getAsLong()) * PLOT;
    return new Bar(
        percent(x), percent(width), pixels(ABOVE + PLOT - height), pixels(height), hidden);
  }

  private static List<Line> lines(Scale scale) {
    return scale.lines().stream()
        .map(value -> new Line(pixels(ABOVE + PLOT - scale.part(value) * PLOT), value))
        .toList();
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.3f%%", part);
  }

  private static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}
