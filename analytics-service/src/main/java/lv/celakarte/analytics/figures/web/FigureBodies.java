package lv.celakarte.analytics.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.celakarte.analytics.counting.Breakdown;
import lv.celakarte.analytics.counting.Measure;
import lv.celakarte.analytics.figures.Figure;
import lv.celakarte.analytics.figures.Funnel;
import lv.celakarte.analytics.figures.Period;
import lv.celakarte.analytics.figures.Ranking;
import lv.celakarte.analytics.figures.Series;
import org.jspecify.annotations.Nullable;

/** What the API answers. */
final class FigureBodies {

  private FigureBodies() {}

  /** A number, or that it is kept back. */
  record NumberBody(@Nullable Long count, boolean suppressed) {

    static NumberBody of(Figure figure) {
      return figure.value().isPresent()
          ? new NumberBody(figure.value().getAsLong(), false)
          : new NumberBody(null, true);
    }
  }

  /** What can be asked for. */
  record MeasureBody(String measure, List<String> breakdowns) {

    static MeasureBody of(Measure measure) {
      return new MeasureBody(
          measure.id(), measure.breakdowns().stream().map(Breakdown::id).toList());
    }
  }

  /** The days that an answer is about, and how far counting has come. */
  record PeriodBody(LocalDate from, LocalDate to, @Nullable Instant countedUntil) {

    static PeriodBody of(Period period, @Nullable Instant newest) {
      return new PeriodBody(period.first(), period.last(), newest);
    }
  }

  /** A total and, where it was asked for, how it splits. */
  record TotalsBody(
      String measure,
      @Nullable String by,
      PeriodBody period,
      NumberBody total,
      List<PartBody> parts) {}

  /** A part of a total. */
  record PartBody(String value, @Nullable Long count, boolean suppressed) {

    static List<PartBody> of(Ranking ranking) {
      return ranking.rows().stream()
          .map(row -> {
            var number = NumberBody.of(row.figure());
            return new PartBody(row.value(), number.count(), number.suppressed());
          })
          .toList();
    }
  }

  /** A measure over time. */
  record SeriesBody(String measure, String step, PeriodBody period, List<PointBody> points) {}

  /** The hour, day or month that begins at a moment. */
  record PointBody(Instant start, @Nullable Long count, boolean suppressed) {

    static List<PointBody> of(Series series) {
      return series.points().stream()
          .map(point -> {
            var number = NumberBody.of(point.figure());
            return new PointBody(point.start().toInstant(), number.count(), number.suppressed());
          })
          .toList();
    }
  }

  /** Where people stop. */
  record FunnelsBody(PeriodBody period, List<FunnelBody> questionnaires) {}

  /** Where people stop in one questionnaire. */
  record FunnelBody(String questionnaire, List<QuestionBody> questions) {

    static FunnelBody of(Funnel funnel) {
      return new FunnelBody(
          funnel.questionnaire(), funnel.rows().stream().map(QuestionBody::of).toList());
    }
  }

  /** One question. */
  record QuestionBody(String question, NumberBody shown, NumberBody answered, NumberBody stopped) {

    static QuestionBody of(Funnel.Row row) {
      return new QuestionBody(
          row.question(),
          NumberBody.of(row.shown()),
          NumberBody.of(row.answered()),
          NumberBody.of(row.stopped()));
    }
  }
}
