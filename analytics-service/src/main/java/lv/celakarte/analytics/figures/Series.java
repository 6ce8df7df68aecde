package lv.celakarte.analytics.figures;

import java.time.ZonedDateTime;
import java.util.List;

/** A measure over time. */
public record Series(Step step, List<Point> points) {

  /** Copies, so that a series never changes. */
  public Series {
    points = List.copyOf(points);
  }

  /** What was counted in the hour, day or month that begins then, by Riga's clock. */
  public record Point(ZonedDateTime start, Figure figure) {}
}
