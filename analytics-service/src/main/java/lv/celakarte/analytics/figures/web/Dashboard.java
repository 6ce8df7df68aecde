package lv.celakarte.analytics.figures.web;

import gg.jte.Content;
import java.util.List;
import lv.celakarte.analytics.charts.ColumnChart;
import org.jspecify.annotations.Nullable;

/** The dashboard as its template shows it: everything in the reader's words already. */
public record Dashboard(
    String styleHref,
    List<Choosable> periods,
    Content ownPeriod,
    boolean ownPeriodOpen,
    String period,
    String freshness,
    List<Tile> tiles,
    OverTime overTime,
    Bars pages,
    List<Bars> visits,
    Bars completions,
    List<Stops> stops,
    List<Note> notes,
    Labels labels) {

  /** A period to choose. */
  public record Choosable(String text, String href, boolean chosen) {}

  /**
   * A large number.
   *
   * @param direction {@code up}, {@code down} or {@code even}
   */
  public record Tile(String name, String value, String change, String direction) {}

  /**
   * How it went over time, as a drawing and as a table.
   *
   * @param hidden what the mark of a number that is not told means, where there is one
   */
  public record OverTime(
      ColumnChart chart,
      List<String> lineNumbers,
      String title,
      String description,
      String front,
      String back,
      @Nullable String hidden,
      String when,
      List<OverTimeRow> rows,
      String csv) {}

  /** One point of time. */
  public record OverTimeRow(String time, String front, String back) {}

  /** A table whose rows carry a bar each. */
  public record Bars(
      String id, String caption, List<String> head, List<BarRow> rows, String empty, String csv) {}

  /**
   * One row.
   *
   * @param width of the bar as a percentage, or null where the number is not told
   */
  public record BarRow(
      String name,
      @Nullable String detail,
      @Nullable String width,
      @Nullable String tag,
      List<String> cells) {}

  /** Where people stop in one questionnaire. */
  public record Stops(String title, String summary, Bars table) {}

  /** Something to know when reading the figures. */
  public record Note(String title, String text) {}

  /** Words of the template itself. */
  public record Labels(
      String periods,
      String otherPeriod,
      String csv,
      String asTable,
      String visitsHeading,
      String pagesHeading,
      String questionnairesHeading,
      String notesHeading) {}
}
