package lv.celakarte.analytics.figures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import lv.celakarte.analytics.figures.Figure;
import lv.celakarte.analytics.figures.Overview;
import lv.celakarte.analytics.figures.Ranking;

/**
 * The tables of the dashboard as files; the same figures as on the screen, and all rows of them.
 */
enum Sheets {
  OVER_TIME("apmekletiba", Sheets::overTime),
  PAGES("lapas", (overview, words) -> ranking("lapas", "page", "views", overview.pages(), words)),
  LANGUAGES(
      "valodas",
      (overview, words) -> ranking("valodas", "language", "visits", overview.languages(), words)),
  DEVICES(
      "ierices",
      (overview, words) -> ranking("ierices", "device", "visits", overview.devices(), words)),
  CAMPAIGNS(
      "kampanas",
      (overview, words) -> ranking("kampanas", "campaign", "visits", overview.campaigns(), words)),
  COMPLETIONS("anketas", Sheets::completions),
  QUESTIONS("jautajumi", Sheets::questions);

  private final String id;
  private final BiFunction<Overview, Words, Sheet> content;

  Sheets(String id, BiFunction<Overview, Words, Sheet> content) {
    this.id = id;
    this.content = content;
  }

  static Optional<Sheets> parse(String id) {
    return Arrays.stream(values()).filter(sheet -> sheet.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  Sheet of(Overview overview, Words words) {
    return content.apply(overview, words);
  }

  private static Sheet overTime(Overview overview, Words words) {
    var visits = overview.visitsOverTime();
    var views = overview.pageViewsOverTime().points();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < views.size(); i++) {
      var point = visits.points().get(i);
      rows.add(
          List.of(
              words.point(point.start(), visits.step()),
              cell(point.figure()),
              cell(views.get(i).figure())));
    }
    return new Sheet(
        OVER_TIME.id,
        List.of(words.text("head.time"), words.text("head.visits"), words.text("head.views")),
        rows);
  }

  private static Sheet ranking(
      String id, String what, String number, Ranking ranking, Words words) {
    var rows = new ArrayList<List<String>>();
    ranking.rows().forEach(row -> rows.add(List.of(row.value(), cell(row.figure()))));
    rows.add(List.of(words.text("head.total"), cell(ranking.total())));
    return new Sheet(id, List.of(words.text("head." + what), words.text("head." + number)), rows);
  }

  private static Sheet completions(Overview overview, Words words) {
    return new Sheet(
        COMPLETIONS.id,
        List.of(
            words.text("head.questionnaire"),
            words.text("head.started"),
            words.text("head.finished"),
            words.text("head.share")),
        overview.completions().stream()
            .map(row ->
                List.of(
                    row.questionnaire(),
                    cell(row.started()),
                    cell(row.finished()),
                    cell(row.share().value())))
            .toList());
  }

  private static Sheet questions(Overview overview, Words words) {
    var rows = new ArrayList<List<String>>();
    for (var funnel : overview.funnels()) {
      for (var row : funnel.rows()) {
        rows.add(
            List.of(
                funnel.questionnaire(),
                row.question(),
                cell(row.shown()),
                cell(row.answered()),
                cell(row.stopped())));
      }
    }
    return new Sheet(
        QUESTIONS.id,
        List.of(
            words.text("head.questionnaire"),
            words.text("head.question"),
            words.text("head.shown"),
            words.text("head.answered"),
            words.text("head.stopped")),
        rows);
  }

  static String cell(Figure figure) {
    return figure.value().isPresent()
        ? Long.toString(figure.value().getAsLong())
        : Sheet.CONFIDENTIAL;
  }

  /** Per cent as a whole number, like on the screen. */
  private static String cell(OptionalDouble part) {
    return part.isPresent() ? Math.round(part.getAsDouble() * 100) + " %" : "";
  }
}
