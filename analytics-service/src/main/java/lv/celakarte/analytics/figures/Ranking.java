package lv.celakarte.analytics.figures;

import java.util.List;
import lv.celakarte.analytics.figures.Figure.Hidden;
import lv.celakarte.analytics.figures.Figure.Known;

/** How a total splits, the largest part first. */
public record Ranking(Figure total, List<Row> rows) {

  /** Copies, so that a ranking never changes. */
  public Ranking {
    rows = List.copyOf(rows);
  }

  /** One value and its part of the total. */
  public record Row(String value, Figure figure) {}

  /** The largest parts only. */
  public List<Row> top(int count) {
    return rows.subList(0, Math.min(count, rows.size()));
  }

  /**
   * What the parts beyond the largest add up to.
   *
   * <p>Parts are kept back from the small end, so where one of the largest is hidden, all of the
   * rest are, and their sum stays hidden with them.
   */
  public Figure rest(int count) {
    if (rows.size() <= count) {
      return new Known(0);
    }
    var shown = top(count);
    if (total.hidden() || shown.stream().anyMatch(row -> row.figure().hidden())) {
      return new Hidden();
    }
    var sum = shown.stream().mapToLong(row -> row.figure().value().orElseThrow()).sum();
    return new Known(total.value().orElseThrow() - sum);
  }
}
