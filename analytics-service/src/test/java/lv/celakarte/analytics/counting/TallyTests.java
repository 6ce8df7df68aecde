package lv.celakarte.analytics.counting;

import static lv.celakarte.analytics.counting.Batches.at;
import static lv.celakarte.analytics.counting.Batches.batch;
import static lv.celakarte.analytics.counting.Batches.botViews;
import static lv.celakarte.analytics.counting.Batches.further;
import static lv.celakarte.analytics.counting.Batches.shown;
import static lv.celakarte.analytics.counting.Batches.views;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.celakarte.analytics.counting.Interactions.Count;
import org.junit.jupiter.api.Test;

class TallyTests {

  private static final String MINUTE = "2026-11-22T10:15:00Z";
  private static final Instant HOUR = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void addsCountsAndTheirPlaceAtOnce() {
    var tally =
        counted(Measure.PAGE_VIEWS, batch(7, at(MINUTE, views("/lv", 3), further("/lv/x", 2))));

    assertThat(tally.total()).isEqualTo(5);
    assertThat(tally.parts(Breakdown.PATH)).isEqualTo(Map.of("/lv", 3L, "/lv/x", 2L));
    assertThat(tally.parts(Breakdown.LANGUAGE)).isEqualTo(Map.of("lv", 5L));
    assertThat(tally.applied()).isEqualTo(Map.of(Batches.SOURCE, 7L));
    assertThat(tally.newest()).isEqualTo(MINUTE);
    assertThat(tally.revision()).isEqualTo(1);
  }

  @Test
  void refusesABatchThatItContains() {
    var first = batch(7, at(MINUTE, views("/lv", 3)));
    var tally = counted(Measure.PAGE_VIEWS, first);

    assertThat(Tally.add(tally.slot(), tally, List.of(first))).isEmpty();
    assertThat(Tally.add(tally.slot(), tally, List.of(batch(6, at(MINUTE, views("/lv", 9))))))
        .isEmpty();
  }

  @Test
  void takesOnlyWhatIsNewAmongSeveralBatches() {
    var tally = counted(Measure.PAGE_VIEWS, batch(7, at(MINUTE, views("/lv", 3))));

    var next =
        Tally.add(
                tally.slot(),
                tally,
                List.of(
                    batch(7, at(MINUTE, views("/lv", 3))), batch(9, at(MINUTE, views("/lv", 4)))))
            .orElseThrow();

    assertThat(next.total()).isEqualTo(7);
    assertThat(next.revision()).isEqualTo(2);
  }

  @Test
  void takesTheFirstBatchOfAnotherSource() {
    var tally = counted(Measure.PAGE_VIEWS, batch(700, at(MINUTE, views("/lv", 3))));
    var anew = new Interactions("gateway-2", 1, tally.newest(), List.of(views("/lv", 4)));

    assertThat(Tally.add(tally.slot(), tally, List.of(anew)).orElseThrow().total()).isEqualTo(7);
  }

  @Test
  void countsOnlyWhatComesFromElsewhereAsAVisit() {
    var tally = counted(Measure.VISITS, batch(1, at(MINUTE, views("/lv", 3), further("/lv", 9))));

    assertThat(tally.total()).isEqualTo(3);
  }

  @Test
  void keepsBotsApart() {
    var batch = batch(1, at(MINUTE, views("/lv", 3), botViews("/lv", 50)));

    assertThat(counted(Measure.PAGE_VIEWS, batch).total()).isEqualTo(3);
    assertThat(counted(Measure.VISITS, batch).total()).isEqualTo(3);
    assertThat(counted(Measure.BOT_VIEWS, batch).total()).isEqualTo(50);
    assertThat(counted(Measure.BOT_VIEWS, batch).parts()).isEmpty();
  }

  @Test
  void tellsTheSameQuestionOfTwoQuestionnairesApart() {
    var other =
        new Count("question-shown", Map.of("questionnaire", "uznemejs", "question", "age"), 2);

    assertThat(
            counted(Measure.SHOWN, batch(1, at(MINUTE, shown("age", 5), other)))
                .parts(Breakdown.QUESTION))
        .isEqualTo(Map.of("privatpersona/age", 5L, "uznemejs/age", 2L));
  }

  @Test
  void countsChosenOptionsByQuestion() {
    var asked = Map.of("questionnaire", "uznemejs", "question", "debts");
    var chosen = Map.of("questionnaire", "uznemejs", "question", "debts", "option", "over-5000");
    var batch =
        batch(
            1,
            at(MINUTE, new Count("choice-made", asked, 20), new Count("option-chosen", chosen, 7)));

    assertThat(counted(Measure.CHOICES, batch).parts(Breakdown.QUESTION))
        .isEqualTo(Map.of("uznemejs/debts", 20L));
    assertThat(counted(Measure.CHOSEN, batch).parts(Breakdown.OPTION))
        .isEqualTo(Map.of("uznemejs/debts/over-5000", 7L));
  }

  @Test
  void countsTogetherWhatGoesBeyondItsRoom() {
    var counts = IntStream.range(0, 800).mapToObj(i -> views("/lv/" + i, 1)).toArray(Count[]::new);

    var paths = counted(Measure.PAGE_VIEWS, batch(1, at(MINUTE, counts))).parts(Breakdown.PATH);

    assertThat(paths).hasSize(501).containsEntry("other", 300L).containsEntry("/lv/0", 1L);
    assertThat(paths.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(800);
  }

  @Test
  void neverKeepsAValueThatIsNotOfTheShapeOfItsDimension() {
    var odd =
        new Count(
            "page-view",
            Map.of(
                "path", "/lv?vards=Anna",
                "language", "$where",
                "device", "Mozilla/5.0 (X11; Linux)",
                "visitor", "42"),
            4);

    var tally = counted(Measure.PAGE_VIEWS, batch(1, at(MINUTE, odd)));

    assertThat(tally.parts())
        .isEqualTo(
            Map.of(
                Breakdown.PATH, Map.of("other", 4L),
                Breakdown.LANGUAGE, Map.of("other", 4L),
                Breakdown.DEVICE, Map.of("other", 4L),
                Breakdown.CAMPAIGN, Map.of("unknown", 4L)));
  }

  private static Tally counted(Measure measure, Interactions batch) {
    return Tally.add(new Slot(measure, Span.HOUR, HOUR), null, List.of(batch)).orElseThrow();
  }
}
