package lv.celakarte.analytics.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.celakarte.analytics.counting.Measure;
import lv.celakarte.analytics.figures.Period;
import lv.celakarte.analytics.figures.Ranking;
import lv.celakarte.analytics.figures.Reporting;
import lv.celakarte.analytics.figures.web.FigureBodies.FunnelBody;
import lv.celakarte.analytics.figures.web.FigureBodies.FunnelsBody;
import lv.celakarte.analytics.figures.web.FigureBodies.MeasureBody;
import lv.celakarte.analytics.figures.web.FigureBodies.PartBody;
import lv.celakarte.analytics.figures.web.FigureBodies.PeriodBody;
import lv.celakarte.analytics.figures.web.FigureBodies.PointBody;
import lv.celakarte.analytics.figures.web.FigureBodies.SeriesBody;
import lv.celakarte.analytics.figures.web.FigureBodies.TotalsBody;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. */
@RestController
@RequestMapping("/api/analytics/v1")
@Tag(name = "Figures", description = "Anonymous counts by period; small numbers are suppressed")
class FigureController {

  private final Reporting reporting;
  private final FigureQuestions questions;

  FigureController(Reporting reporting, Texts texts) {
    this.reporting = reporting;
    this.questions = new FigureQuestions(texts);
  }

  @GetMapping("/measures")
  @Operation(summary = "What is counted, and how it can be split")
  List<MeasureBody> measures(Person person) {
    person.require(Reports.READ);
    return Arrays.stream(Measure.values()).map(MeasureBody::of).toList();
  }

  @GetMapping("/totals")
  @Operation(summary = "A measure in a period of whole days, split by a dimension if wanted")
  TotalsBody totals(
      Person person,
      @RequestParam String measure,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    person.require(Reports.READ);
    var what = questions.measure(measure);
    var period = questions.period(from, to, reporting.today());
    var ranking = ranking(what, by, period);
    return new TotalsBody(
        what.id(),
        by,
        body(period),
        FigureBodies.NumberBody.of(ranking.total()),
        PartBody.of(ranking));
  }

  @GetMapping(path = "/totals.csv", produces = "text/csv")
  @Operation(summary = "The same as a file; [c] stands for a suppressed number")
  ResponseEntity<byte[]> totalsFile(
      Person person,
      @RequestParam String measure,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    person.require(Reports.READ);
    var what = questions.measure(measure);
    var ranking = ranking(what, by, questions.period(from, to, reporting.today()));
    var rows =
        Stream.concat(
                ranking.rows().stream().map(row -> List.of(row.value(), Sheets.cell(row.figure()))),
                Stream.of(List.of("total", Sheets.cell(ranking.total()))))
            .toList();
    return Csv.answer(new Sheet(what.id(), List.of(by == null ? "value" : by, "count"), rows));
  }

  @GetMapping("/series")
  @Operation(summary = "A measure over time, by hour, day or month")
  SeriesBody series(
      Person person,
      @RequestParam String measure,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    person.require(Reports.READ);
    var what = questions.measure(measure);
    var period = questions.period(from, to, reporting.today());
    var series = reporting.series(what, period, questions.step(step, period));
    return new SeriesBody(
        what.id(),
        series.step().name().toLowerCase(Locale.ROOT),
        body(period),
        PointBody.of(series));
  }

  @GetMapping(path = "/series.csv", produces = "text/csv")
  @Operation(summary = "The same as a file")
  ResponseEntity<byte[]> seriesFile(
      Person person,
      @RequestParam String measure,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    person.require(Reports.READ);
    var what = questions.measure(measure);
    var period = questions.period(from, to, reporting.today());
    var rows =
        reporting.series(what, period, questions.step(step, period)).points().stream()
            .map(point ->
                List.of(point.start().toOffsetDateTime().toString(), Sheets.cell(point.figure())))
            .toList();
    return Csv.answer(new Sheet(what.id(), List.of("start", "count"), rows));
  }

  @GetMapping("/funnels")
  @Operation(summary = "Where people stop in each questionnaire")
  FunnelsBody funnels(
      Person person,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    person.require(Reports.READ);
    var period = questions.period(from, to, reporting.today());
    return new FunnelsBody(
        body(period), reporting.funnels(period).stream().map(FunnelBody::of).toList());
  }

  private Ranking ranking(Measure measure, @Nullable String by, Period period) {
    return by == null
        ? new Ranking(reporting.total(measure, period), List.of())
        : reporting.ranking(measure, questions.breakdown(measure, by), period);
  }

  private PeriodBody body(Period period) {
    return PeriodBody.of(period, reporting.newest().orElse(null));
  }
}
