package lv.celakarte.analytics.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.celakarte.analytics.RigaTime;
import lv.celakarte.analytics.counting.Breakdown;
import lv.celakarte.analytics.counting.Measure;
import lv.celakarte.analytics.counting.Slot;
import lv.celakarte.analytics.counting.Span;
import lv.celakarte.analytics.counting.Tallies;
import lv.celakarte.analytics.counting.Tally;
import lv.celakarte.analytics.figures.Overview.Completion;
import org.jspecify.annotations.Nullable;

/**
 * Answers what may be known about a period.
 *
 * <p>The only way from the tallies to a reader: everything it returns is made of {@link Figure}s.
 */
public final class Reporting {

  private static final int FRESH_DAYS = 31;

  private final Tallies tallies;
  private final SmallNumbers smallNumbers;
  private final Clock clock;
  private final Function<List<Slot>, List<Tally>> find;

  Reporting(Tallies tallies, SmallNumbers smallNumbers, Clock clock) {
    this(tallies, smallNumbers, clock, tallies::findAll);
  }

  private Reporting(
      Tallies tallies,
      SmallNumbers smallNumbers,
      Clock clock,
      Function<List<Slot>, List<Tally>> find) {
    this.tallies = tallies;
    this.find = find;
    this.smallNumbers = smallNumbers;
    this.clock = clock;
  }

  /** The present day in Riga. */
  public LocalDate today() {
    return RigaTime.dayOf(clock.instant());
  }

  /** The smallest number above nought that is told. */
  public int threshold() {
    return smallNumbers.threshold();
  }

  /** The latest minute that has been counted. */
  public Optional<Instant> newest() {
    var days = new Period(today().minusDays(FRESH_DAYS), today().plusDays(1)).eachDay();
    return tallies.newest(
        Stream.of(Measure.values()).flatMap(measure -> slots(measure, days).stream()).toList());
  }

  /** How often it was counted in all. */
  public Figure total(Measure measure, Period period) {
    var total = sum(daily(measure, period));
    return container(measure)
        .map(whole -> smallNumbers.within(total, sum(daily(whole, period))))
        .orElseGet(() -> smallNumbers.alone(total));
  }

  /** How the total splits by a dimension. */
  public Ranking ranking(Measure measure, Breakdown breakdown, Period period) {
    var parts = parts(measure, breakdown, period);
    var values = parts.keySet().stream().sorted(largestFirst(parts)).toList();
    var numbers = values.stream().map(parts::get).toList();
    var figures =
        container(measure)
            .map(whole -> wholes(parts(whole, breakdown, period), values))
            .map(wholes -> smallNumbers.parts(numbers, wholes))
            .orElseGet(() -> smallNumbers.parts(numbers));
    var rows = new ArrayList<Ranking.Row>();
    for (int i = 0; i < values.size(); i++) {
      rows.add(new Ranking.Row(values.get(i), figures.get(i)));
    }
    return new Ranking(total(measure, period), rows);
  }

  /** How it went over time. */
  public Series series(Measure measure, Period period, Step step) {
    var points = points(period, step);
    var numbers = numbers(measure, points);
    var figures =
        container(measure)
            .map(whole -> smallNumbers.parts(numbers, numbers(whole, points)))
            .orElseGet(() -> smallNumbers.parts(numbers));
    var series = new ArrayList<Series.Point>();
    for (int i = 0; i < figures.size(); i++) {
      series.add(new Series.Point(points.get(i).start().atZone(RigaTime.ZONE), figures.get(i)));
    }
    return new Series(step, series);
  }

  /** Where people stop, for each questionnaire that was met in the period. */
  public List<Funnel> funnels(Period period) {
    var shown = ranking(Measure.SHOWN, Breakdown.QUESTION, period);
    var answered = figures(ranking(Measure.ANSWERED, Breakdown.QUESTION, period));
    var rows = new LinkedHashMap<String, List<Funnel.Row>>();
    for (var row : shown.rows()) {
      var name = row.value().split("/", 2);
      rows.computeIfAbsent(name[0], _ -> new ArrayList<>())
          .add(row(name.length > 1 ? name[1] : name[0], row.figure(), answered.get(row.value())));
    }
    return rows.entrySet().stream()
        .map(entry -> new Funnel(entry.getKey(), entry.getValue()))
        .sorted(comparing(Funnel::questionnaire))
        .toList();
  }

  /** Everything at once; what several parts of it need is read once. */
  public Overview overview(Period period) {
    var read = new HashMap<List<Slot>, List<Tally>>();
    return new Reporting(
            tallies, smallNumbers, clock, slots -> read.computeIfAbsent(slots, tallies::findAll))
        .all(period);
  }

  private Overview all(Period period) {
    var step = Step.fitting(period);
    return new Overview(
        period,
        period.endedBefore(today()),
        newest(),
        comparison(Measure.VISITS, period),
        comparison(Measure.PAGE_VIEWS, period),
        comparison(Measure.STARTED, period),
        comparison(Measure.FINISHED, period),
        series(Measure.VISITS, period, step),
        series(Measure.PAGE_VIEWS, period, step),
        ranking(Measure.PAGE_VIEWS, Breakdown.PATH, period),
        ranking(Measure.VISITS, Breakdown.LANGUAGE, period),
        ranking(Measure.VISITS, Breakdown.DEVICE, period),
        ranking(Measure.VISITS, Breakdown.CAMPAIGN, period),
        completions(period),
        funnels(period),
        total(Measure.BOT_VIEWS, period));
  }

  /** How often each questionnaire was started and finished. */
  public List<Completion> completions(Period period) {
    var finished = figures(ranking(Measure.FINISHED, Breakdown.QUESTIONNAIRE, period));
    return ranking(Measure.STARTED, Breakdown.QUESTIONNAIRE, period).rows().stream()
        .map(row ->
            new Completion(
                row.value(), row.figure(), finished.getOrDefault(row.value(), new Figure.Known(0))))
        .toList();
  }

  private Comparison comparison(Measure measure, Period period) {
    return new Comparison(total(measure, period), total(measure, period.before()));
  }

  private static Funnel.Row row(String question, Figure shown, @Nullable Figure counted) {
    var answered = counted == null ? new Figure.Known(0) : counted;
    var stopped =
        shown.hidden() || answered.hidden()
            ? new Figure.Hidden()
            : new Figure.Known(
                Math.max(0, shown.value().orElseThrow() - answered.value().orElseThrow()));
    return new Funnel.Row(question, shown, answered, stopped);
  }

  private static Map<String, Figure> figures(Ranking ranking) {
    var figures = new HashMap<String, Figure>();
    ranking.rows().forEach(row -> figures.put(row.value(), row.figure()));
    return figures;
  }

  /**
   * The measure that this one is a part of in a way that matters: whoever started and did not
   * finish, saw and did not answer, is a group of people as well.
   */
  private static Optional<Measure> container(Measure measure) {
    return switch (measure) {
      case FINISHED -> Optional.of(Measure.STARTED);
      case ANSWERED -> Optional.of(Measure.SHOWN);
      case PAGE_VIEWS, VISITS, BOT_VIEWS, STARTED, SHOWN, CHOICES, CHOSEN -> Optional.empty();
    };
  }

  private static List<Long> wholes(Map<String, Long> wholes, List<String> values) {
    return values.stream().map(value -> wholes.getOrDefault(value, 0L)).toList();
  }

  private static Comparator<String> largestFirst(Map<String, Long> parts) {
    return comparing((String value) -> parts.getOrDefault(value, 0L), reverseOrder())
        .thenComparing(value -> value);
  }

  private Map<String, Long> parts(Measure measure, Breakdown breakdown, Period period) {
    var sums = new HashMap<String, Long>();
    for (var tally : daily(measure, period)) {
      tally.parts(breakdown).forEach((value, count) -> sums.merge(value, count, Long::sum));
    }
    return sums;
  }

  private List<Tally> daily(Measure measure, Period period) {
    return find.apply(slots(measure, period.eachDay()));
  }

  private static List<Slot> slots(Measure measure, List<LocalDate> days) {
    return days.stream().map(day -> new Slot(measure, Span.DAY, RigaTime.startOf(day))).toList();
  }

  private static long sum(List<Tally> tallies) {
    return tallies.stream().mapToLong(Tally::total).sum();
  }

  /** A point of a series and the tallies that make it up. */
  private record Cut(Instant start, Span span, List<Instant> starts) {}

  private static List<Cut> points(Period period, Step step) {
    return switch (step) {
      case HOUR ->
          period.eachDay().stream()
              .flatMap(day -> RigaTime.hoursOf(day).stream())
              .map(hour -> new Cut(hour, Span.HOUR, List.of(hour)))
              .toList();
      case DAY ->
          period.eachDay().stream()
              .map(RigaTime::startOf)
              .map(day -> new Cut(day, Span.DAY, List.of(day)))
              .toList();
      case MONTH -> months(period);
    };
  }

  private static List<Cut> months(Period period) {
    var months = new LinkedHashMap<YearMonth, List<Instant>>();
    for (var day : period.eachDay()) {
      months
          .computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>())
          .add(RigaTime.startOf(day));
    }
    return months.values().stream().map(days -> new Cut(days.getFirst(), Span.DAY, days)).toList();
  }

  private List<Long> numbers(Measure measure, List<Cut> points) {
    var slots =
        points.stream()
            .flatMap(
                cut -> cut.starts().stream().map(start -> new Slot(measure, cut.span(), start)))
            .toList();
    var totals = new HashMap<Instant, Long>();
    find.apply(slots).forEach(tally -> totals.put(tally.slot().start(), tally.total()));
    return points.stream()
        .map(cut -> cut.starts().stream().mapToLong(at -> totals.getOrDefault(at, 0L)).sum())
        .toList();
  }
}
