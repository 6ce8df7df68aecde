package lv.celakarte.analytics.figures;

import static lv.celakarte.analytics.counting.Batches.bot;
import static lv.celakarte.analytics.counting.Batches.question;
import static lv.celakarte.analytics.counting.Batches.questionnaire;
import static lv.celakarte.analytics.counting.Batches.view;
import static lv.celakarte.analytics.counting.Batches.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import lv.celakarte.analytics.counting.Batches;
import lv.celakarte.analytics.counting.Breakdown;
import lv.celakarte.analytics.counting.InMemoryTallies;
import lv.celakarte.analytics.counting.Measure;
import lv.celakarte.analytics.figures.Figure.Hidden;
import lv.celakarte.analytics.figures.Figure.Known;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReportingTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:20:00Z");
  private static final Hidden HIDDEN = new Hidden();

  private final InMemoryTallies tallies = new InMemoryTallies();
  private final Reporting reporting =
      new Reporting(tallies, new SmallNumbers(5), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void tellsAPeriodBesideTheOneBefore() {
    count("2026-11-21T10:00:00Z", Map.of(visit("/lv"), 60L, view("/lv/x"), 40L, bot("/lv"), 9L));
    count("2026-11-14T10:00:00Z", Map.of(visit("/lv"), 50L));

    var overview = reporting.overview(week());

    assertThat(overview.visits()).isEqualTo(new Comparison(new Known(60), new Known(50)));
    assertThat(overview.visits().growth().orElseThrow()).isCloseTo(0.2, within());
    assertThat(overview.pageViews().now()).isEqualTo(new Known(100));
    assertThat(overview.botViews()).isEqualTo(new Known(9));
    assertThat(overview.ended()).isTrue();
    assertThat(overview.newest()).contains(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  void ranksTheLargestFirstAndKeepsSmallPartsBack() {
    count(
        "2026-11-21T10:00:00Z",
        Map.of(visit("/lv"), 60L, visit("/lv/a"), 2L, visit("/lv/b"), 9L, visit("/lv/c"), 30L));

    var pages = reporting.ranking(Measure.PAGE_VIEWS, Breakdown.PATH, week());

    assertThat(pages.total()).isEqualTo(new Known(101));
    assertThat(pages.rows())
        .containsExactly(
            new Ranking.Row("/lv", new Known(60)),
            new Ranking.Row("/lv/c", new Known(30)),
            new Ranking.Row("/lv/b", HIDDEN),
            new Ranking.Row("/lv/a", HIDDEN));
    assertThat(pages.rest(2)).isEqualTo(new Known(11));
    assertThat(pages.rest(3)).isEqualTo(HIDDEN);
    assertThat(pages.rest(4)).isEqualTo(new Known(0));
  }

  @Test
  void showsEachHourOfADayWithTwentyFive() {
    count("2026-10-25T00:30:00Z", Map.of(visit("/lv"), 7L));
    count("2026-10-25T01:30:00Z", Map.of(visit("/lv"), 8L));
    var day = LocalDate.parse("2026-10-25");

    var series = reporting.series(Measure.VISITS, new Period(day, day), Step.HOUR);

    assertThat(series.points()).hasSize(25);
    assertThat(series.points().get(3).start().toString())
        .isEqualTo("2026-10-25T03:00+03:00[Europe/Riga]");
    assertThat(series.points().get(4).start().toString())
        .isEqualTo("2026-10-25T03:00+02:00[Europe/Riga]");
    assertThat(series.points().get(3).figure()).isEqualTo(new Known(7));
    assertThat(series.points().get(4).figure()).isEqualTo(new Known(8));
  }

  @Test
  void addsDaysUpToMonthsForALongPeriod() {
    count("2026-09-10T10:00:00Z", Map.of(visit("/lv"), 7L));
    count("2026-09-30T20:59:00Z", Map.of(visit("/lv"), 8L));
    count("2026-09-30T21:00:00Z", Map.of(visit("/lv"), 20L));

    var series =
        reporting.series(
            Measure.VISITS,
            new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")),
            Step.MONTH);

    assertThat(series.points())
        .extracting(Series.Point::figure)
        .containsExactly(new Known(15), new Known(20));
  }

  @Test
  void keepsBackASingleSmallDayTogetherWithAnother() {
    count("2026-11-20T10:00:00Z", Map.of(visit("/lv"), 3L));
    count("2026-11-21T10:00:00Z", Map.of(visit("/lv"), 30L));
    count("2026-11-19T10:00:00Z", Map.of(visit("/lv"), 40L));

    var series = reporting.series(Measure.VISITS, week(), Step.DAY);

    assertThat(series.points())
        .extracting(Series.Point::figure)
        .containsExactly(
            new Known(0), new Known(0), new Known(0), new Known(0), new Known(40), HIDDEN, HIDDEN);
  }

  @Test
  void showsWherePeopleStop() {
    count(
        "2026-11-21T10:00:00Z",
        Map.of(
            question("question-shown", "age"), 100L,
            question("question-answered", "age"), 80L,
            question("question-shown", "debts"), 80L,
            question("question-answered", "debts"), 70L,
            question("question-shown", "late"), 10L));

    var funnel = reporting.funnels(week()).getFirst();

    assertThat(funnel.questionnaire()).isEqualTo("privatpersona");
    assertThat(funnel.rows())
        .containsExactly(
            new Funnel.Row("age", new Known(100), new Known(80), new Known(20)),
            new Funnel.Row("debts", new Known(80), new Known(70), new Known(10)),
            new Funnel.Row("late", new Known(10), new Known(0), new Known(10)));
  }

  @Test
  void neverTellsThatOnlyAFewStoppedAtAQuestion() {
    count(
        "2026-11-21T10:00:00Z",
        Map.of(
            question("question-shown", "age"), 100L,
            question("question-answered", "age"), 98L,
            question("question-shown", "debts"), 98L,
            question("question-answered", "debts"), 60L));

    var rows = reporting.funnels(week()).getFirst().rows();

    assertThat(rows.getFirst()).isEqualTo(new Funnel.Row("age", new Known(100), HIDDEN, HIDDEN));
    assertThat(reporting.ranking(Measure.ANSWERED, Breakdown.QUESTION, week()).rows())
        .extracting(Ranking.Row::figure)
        .containsOnly(HIDDEN);
  }

  @Test
  void tellsTheShareOfFinishedQuestionnairesOnlyWhenBothNumbersMayBeTold() {
    count(
        "2026-11-21T10:00:00Z",
        Map.of(
            questionnaire("questionnaire-started", "privatpersona"), 40L,
            questionnaire("questionnaire-finished", "privatpersona"), 30L,
            questionnaire("questionnaire-started", "uznemejs"), 20L,
            questionnaire("questionnaire-finished", "uznemejs"), 3L));

    var completions = reporting.overview(week()).completions();

    assertThat(completions)
        .extracting(Overview.Completion::questionnaire)
        .containsExactly("privatpersona", "uznemejs");
    assertThat(completions.getLast().finished()).isEqualTo(HIDDEN);
    assertThat(completions.getLast().share().value()).isEmpty();
    assertThat(reporting.overview(week()).completion().value().orElseThrow())
        .isCloseTo(33.0 / 60, within());
  }

  @Test
  void saysNothingAboutAPeriodWithoutCounts() {
    var overview = reporting.overview(week());

    assertThat(overview.visits()).isEqualTo(new Comparison(new Known(0), new Known(0)));
    assertThat(overview.visits().growth()).isEmpty();
    assertThat(overview.completion().value()).isEmpty();
    assertThat(overview.newest()).isEmpty();
    assertThat(overview.funnels()).isEmpty();
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  private static Period week() {
    return new Period(LocalDate.parse("2026-11-15"), LocalDate.parse("2026-11-21"));
  }

  private void count(String minute, Map<Batches.Measured, Long> counts) {
    Batches.count(tallies, Instant.parse(minute), counts);
  }
}
