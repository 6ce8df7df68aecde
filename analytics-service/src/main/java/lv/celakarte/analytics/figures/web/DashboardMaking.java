package lv.celakarte.analytics.figures.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import gg.jte.Content;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.celakarte.analytics.RigaTime;
import lv.celakarte.analytics.charts.ColumnChart;
import lv.celakarte.analytics.figures.Choice;
import lv.celakarte.analytics.figures.Comparison;
import lv.celakarte.analytics.figures.Figure;
import lv.celakarte.analytics.figures.Funnel;
import lv.celakarte.analytics.figures.Overview;
import lv.celakarte.analytics.figures.Overview.Completion;
import lv.celakarte.analytics.figures.Ranking;
import lv.celakarte.analytics.figures.Share;
import lv.celakarte.analytics.figures.web.Dashboard.BarRow;
import lv.celakarte.analytics.figures.web.Dashboard.Bars;
import lv.celakarte.analytics.figures.web.Dashboard.Choosable;
import lv.celakarte.analytics.figures.web.Dashboard.Labels;
import lv.celakarte.analytics.figures.web.Dashboard.Note;
import lv.celakarte.analytics.figures.web.Dashboard.OverTime;
import lv.celakarte.analytics.figures.web.Dashboard.OverTimeRow;
import lv.celakarte.analytics.figures.web.Dashboard.Stops;
import lv.celakarte.analytics.figures.web.Dashboard.Tile;
import lv.celakarte.analytics.names.Names;
import org.jspecify.annotations.Nullable;

/** Says an overview in the words of one reader. */
final class DashboardMaking {

  private static final int PAGES = 15;
  private static final int PARTS = 8;
  private static final int STRIKING = 3;

  private final Overview overview;
  private final Asked asked;
  private final Names names;
  private final Words words;
  private final int threshold;

  DashboardMaking(Overview overview, Asked asked, Names names, Words words, int threshold) {
    this.overview = overview;
    this.asked = asked;
    this.names = names;
    this.words = words;
    this.threshold = threshold;
  }

  Dashboard make(String styleHref, Content ownPeriod, YearMonth thisMonth) {
    return new Dashboard(
        styleHref,
        periods(thisMonth),
        ownPeriod,
        !asked.errors().isEmpty() || asked.choice() instanceof Choice.Own,
        periodText(),
        overview
            .newest()
            .map(newest -> words.text("freshness", words.moment(newest)))
            .orElseGet(() -> words.text("freshness.none")),
        tiles(),
        overTime(),
        pages(),
        List.of(
            parts(Sheets.DEVICES, "device", overview.devices()),
            parts(Sheets.LANGUAGES, "language", overview.languages()),
            parts(Sheets.CAMPAIGNS, "campaign", overview.campaigns())),
        completions(),
        overview.funnels().stream().map(this::stops).toList(),
        notes(),
        labels());
  }

  private List<Choosable> periods(YearMonth thisMonth) {
    return Stream.of(
            choosable("period.today", new Choice.Today()),
            choosable("period.7", new Choice.LastDays(7)),
            choosable("period.28", new Choice.LastDays(28)),
            choosable("period.month", new Choice.Month(thisMonth)),
            choosable("period.lastmonth", new Choice.Month(thisMonth.minusMonths(1))))
        .toList();
  }

  private Choosable choosable(String key, Choice choice) {
    var query = new Asked(choice, "", "", List.of()).query();
    return new Choosable(words.text(key), query, choice.equals(asked.choice()));
  }

  private String periodText() {
    var period = words.period(overview.period());
    var before = words.period(overview.period().before());
    return words.text(overview.ended() ? "period.compared" : "period.unfinished", period, before);
  }

  private List<Tile> tiles() {
    return List.of(
        tile("tile.visits", overview.visits()),
        tile("tile.views", overview.pageViews()),
        tile("tile.started", overview.started()),
        tile("tile.finished", overview.finished()),
        completionTile());
  }

  private Tile tile(String key, Comparison comparison) {
    var before = words.number(comparison.before());
    var growth = overview.ended() ? comparison.growth() : OptionalDouble.empty();
    var per = growth.isPresent() ? Math.round(growth.getAsDouble() * 100) : 0;
    var direction = per == 0 ? "even" : per > 0 ? "up" : "down";
    var change =
        growth.isEmpty()
            ? words.text("change.before", before)
            : words.text("change." + direction, words.number(Math.abs(per)), before);
    return new Tile(words.text(key), words.number(comparison.now()), change, direction);
  }

  private Tile completionTile() {
    return new Tile(
        words.text("tile.completion"),
        words.percent(overview.completion().value()),
        words.text("change.before", words.percent(overview.completionBefore().value())),
        "even");
  }

  private OverTime overTime() {
    var visits = overview.visitsOverTime();
    var views = overview.pageViewsOverTime().points();
    var entries = new ArrayList<ColumnChart.Entry>();
    var rows = new ArrayList<OverTimeRow>();
    for (int i = 0; i < views.size(); i++) {
      var point = visits.points().get(i);
      var back = views.get(i).figure();
      entries.add(
          new ColumnChart.Entry(
              words.tick(point.start(), visits.step()), point.figure().value(), back.value()));
      rows.add(
          new OverTimeRow(
              words.point(point.start(), visits.step()),
              words.number(point.figure()),
              words.number(back)));
    }
    var chart = ColumnChart.of(entries);
    return new OverTime(
        chart,
        chart.lines().stream().map(line -> words.number(line.value())).toList(),
        words.text("overtime.title." + visits.step().name().toLowerCase(Locale.ROOT)),
        description(rows),
        words.text("head.visits"),
        words.text("head.views"),
        entries.stream().anyMatch(DashboardMaking::hidesSomething)
            ? words.text("legend.hidden")
            : null,
        words.text("head.time"),
        rows,
        csv(Sheets.OVER_TIME));
  }

  private static boolean hidesSomething(ColumnChart.Entry entry) {
    return entry.front().isEmpty() || entry.back().isEmpty();
  }

  /** What the drawing shows, for those who cannot see it. */
  private String description(List<OverTimeRow> rows) {
    var points = overview.visitsOverTime().points();
    var total = words.number(overview.visits().now());
    return IntStream.range(0, points.size())
        .boxed()
        .filter(i -> points.get(i).figure().value().orElse(0) > 0)
        .max(comparing(i -> points.get(i).figure().value().orElse(0)))
        .map(
            i -> words.text("overtime.description", total, rows.get(i).time(), rows.get(i).front()))
        .orElseGet(() -> words.text("overtime.nothing", total));
  }

  private Bars pages() {
    return bars(
        Sheets.PAGES,
        "page",
        "views",
        overview.pages(),
        PAGES,
        value -> pageName(value).orElse(value),
        value -> pageName(value).isPresent() ? value : null);
  }

  private Optional<String> pageName(String path) {
    return names
        .page(path)
        .or(() -> Optional.of(words.nameOf("page.", path)).filter(name -> !name.equals(path)));
  }

  private Bars parts(Sheets sheet, String what, Ranking ranking) {
    return bars(
        sheet, what, "visits", ranking, PARTS, value -> words.nameOf(what + ".", value), _ -> null);
  }

  private Bars bars(
      Sheets sheet,
      String what,
      String number,
      Ranking ranking,
      int most,
      Function<String, String> name,
      Function<String, @Nullable String> detail) {
    var largest = ranking.rows().stream().mapToLong(row -> row.figure().value().orElse(0)).max();
    var rows = new ArrayList<BarRow>();
    for (var row : ranking.top(most)) {
      rows.add(
          row(name.apply(row.value()), detail.apply(row.value()), row.figure(), ranking, largest));
    }
    if (ranking.rows().size() > most) {
      var rest = words.text("rest", words.number(ranking.rows().size() - most));
      rows.add(row(rest, null, ranking.rest(most), ranking, OptionalLong.empty()));
    }
    return new Bars(
        sheet.id(),
        words.text("caption." + sheet.id()),
        List.of(words.text("head." + what), words.text("head." + number), words.text("head.share")),
        rows,
        words.text("empty"),
        csv(sheet));
  }

  private BarRow row(
      String name, @Nullable String detail, Figure figure, Ranking ranking, OptionalLong largest) {
    return new BarRow(
        name,
        detail,
        width(figure, largest),
        null,
        List.of(words.number(figure), words.percent(new Share(figure, ranking.total()).value())));
  }

  private static @Nullable String width(Figure figure, OptionalLong largest) {
    if (figure.value().isEmpty() || largest.isEmpty() || largest.getAsLong() == 0) {
      return null;
    }
    return width((double) figure.value().getAsLong() / largest.getAsLong());
  }

  private static String width(double part) {
    return String.format(Locale.ROOT, "%.1f%%", Math.clamp(part, 0, 1) * 100);
  }

  private Bars completions() {
    return new Bars(
        Sheets.COMPLETIONS.id(),
        words.text("caption.anketas"),
        List.of(
            words.text("head.questionnaire"),
            words.text("head.started"),
            words.text("head.finished"),
            words.text("head.share")),
        overview.completions().stream().map(this::completion).toList(),
        words.text("empty"),
        csv(Sheets.COMPLETIONS));
  }

  private BarRow completion(Completion row) {
    var share = row.share().value();
    return new BarRow(
        questionnaire(row.questionnaire()),
        null,
        share.isPresent() ? width(share.getAsDouble()) : null,
        null,
        List.of(words.number(row.started()), words.number(row.finished()), words.percent(share)));
  }

  private String questionnaire(String id) {
    return names
        .questionnaire(id, words.language())
        .orElseGet(() -> words.nameOf("questionnaire.", id));
  }

  private Stops stops(Funnel funnel) {
    var questions = names.questions(funnel.questionnaire(), words.language());
    var texts =
        questions.stream()
            .collect(Collectors.toMap(Names.Question::id, Names.Question::text, (a, _) -> a));
    var order = questions.stream().map(Names.Question::id).toList();
    var striking = striking(funnel);
    var rows =
        funnel.rows().stream()
            .sorted(comparing(row -> place(order, row.question())))
            .map(row -> stop(row, texts, striking))
            .toList();
    var title = questionnaire(funnel.questionnaire());
    return new Stops(title, summary(funnel, texts), stopsTable(funnel, title, rows));
  }

  private static int place(List<String> order, String question) {
    int place = order.indexOf(question);
    return place < 0 ? order.size() : place;
  }

  private Bars stopsTable(Funnel funnel, String title, List<BarRow> rows) {
    return new Bars(
        Sheets.QUESTIONS.id() + "-" + funnel.questionnaire(),
        words.text("caption.jautajumi", title),
        List.of(
            words.text("head.question"),
            words.text("head.shown"),
            words.text("head.answered"),
            words.text("head.stopped"),
            words.text("head.stoppedshare")),
        rows,
        words.text("empty"),
        csv(Sheets.QUESTIONS));
  }

  private BarRow stop(Funnel.Row row, Map<String, String> texts, Set<String> striking) {
    var share = row.stoppedShare().value();
    var text = texts.get(row.question());
    return new BarRow(
        text == null ? row.question() : text,
        text == null ? null : row.question(),
        share.isPresent() ? width(share.getAsDouble()) : null,
        striking.contains(row.question()) ? words.text("stop.striking") : null,
        List.of(
            words.number(row.shown()),
            words.number(row.answered()),
            words.number(row.stopped()),
            words.percent(share)));
  }

  /** The questions at which the largest shares stop. */
  private static Set<String> striking(Funnel funnel) {
    return new HashSet<>(
        funnel.rows().stream()
            .filter(row -> row.stoppedShare().value().orElse(0) > 0)
            .sorted(comparingDouble(row -> -row.stoppedShare().value().orElse(0)))
            .limit(Math.min(STRIKING, funnel.rows().size() / 2))
            .map(Funnel.Row::question)
            .toList());
  }

  private String summary(Funnel funnel, Map<String, String> texts) {
    return funnel.rows().stream()
        .filter(row -> row.stopped().value().orElse(0) > 0)
        .max(comparing(row -> row.stopped().value().orElse(0)))
        .map(row ->
            words.text(
                "stop.summary",
                texts.getOrDefault(row.question(), row.question()),
                words.number(row.stopped()),
                words.percent(row.stoppedShare().value())))
        .orElseGet(() -> words.text("stop.nothing"));
  }

  private String csv(Sheets sheet) {
    return DashboardPages.PATH + "/" + sheet.id() + ".csv" + asked.query();
  }

  private List<Note> notes() {
    return List.of(
        new Note(
            words.text("note.small.title"),
            words.text("note.small", words.number(Math.max(1, threshold - 1)))),
        new Note(words.text("note.visit.title"), words.text("note.visit")),
        new Note(words.text("note.stop.title"), words.text("note.stop")),
        new Note(
            words.text("note.bots.title"),
            words.text("note.bots", words.number(overview.botViews()))),
        new Note(words.text("note.day.title"), words.text("note.day", RigaTime.ZONE.getId())));
  }

  private Labels labels() {
    return new Labels(
        words.text("period.choose"),
        words.text("period.other"),
        words.text("csv"),
        words.text("astable"),
        words.text("section.visits"),
        words.text("section.pages"),
        words.text("section.questionnaires"),
        words.text("section.notes"));
  }
}
