package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import org.junit.jupiter.api.Test;

class PeriodsTests {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private static List<Period> periods(String json) {
    return new Periods(Starter.parse(json)).of(DAY, null);
  }

  private static Proof prove(String json) {
    return Proving.prove(Starter.parse(json), DAY);
  }

  @Test
  void cutsWhereAParameterOfAConditionChanges() {
    assertThat(periods(Small.json()))
        .containsExactly(new Period(DAY, NEW_YEAR.minusDays(1)), new Period(NEW_YEAR, null));
  }

  @Test
  void doesNotCutForANumberThatIsOnlyWritten() {
    var written = Small.json().replace("{\"parameter\": \"most_dogs\"}", "4");

    assertThat(periods(written)).containsExactly(new Period(DAY, null));
  }

  @Test
  void endsWithTheValidity() {
    var to = LocalDate.of(2025, 12, 31);

    assertThat(new Periods(Small.definition()).of(DAY, to)).containsExactly(new Period(DAY, to));
  }

  @Test
  void cutsWhereADayThatMovesPassesADayOfTheCalendar() {
    var json =
        Small.json()
            .replace(
                "{\"always\": true}",
                "{\"any\": [{\"question\": \"since\", \"before\": \"2025-09-01\"}, {\"always\": true}]}");

    assertThat(periods(json))
        .extracting(Period::from)
        .containsExactly(DAY, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2), NEW_YEAR);
  }

  /** From 2026 on a pack begins above five dogs, and nobody may have more than five. */
  @Test
  void tellsFromWhichDayAStepIsOutOfReach() {
    var few =
        Small.json().replace("\"minimum\": 1, \"maximum\": 10", "\"minimum\": 1, \"maximum\": 5");

    var proof = prove(few);

    assertThat(proof.periods()).hasSize(2);
    assertThat(proof.of(Check.STEP_REACHABLE))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.subject()).isEqualTo("pack");
          assertThat(finding.period()).isEqualTo(new Period(NEW_YEAR, null));
          assertThat(finding.blocking()).isFalse();
        });
  }

  /** What must never be so stands in the way, however short it lasts. */
  @Test
  void showsByWhomItIsSeenAndInWhichPeriod() {
    var json =
        Small.json()
            .replace(
                "{\"always\": true}",
                "{\"any\": [{\"not\": {\"holds\": \"pack\"}}, {\"lessThan\": [{\"parameter\": \"most_dogs\"}, 4]}]}")
            .replace(
                "\"id\": \"pack\", \"when\": {\"holds\": \"pack\"}",
                "\"id\": \"pack\", \"when\": {\"all\": [{\"holds\": \"pack\"}, {\"moreThan\": [0, {\"answer\": \"dogs\"}]}]}")
            .replace(
                "{\"question\": \"pets\", \"includes\": \"dog\"}, \"steps\": [\"walk\"]",
                "{\"question\": \"pets\", \"includes\": \"cat\"}, \"steps\": [\"walk\"]")
            .replace(
                "{\"question\": \"leash\", \"is\": \"no\"}",
                "{\"all\": [{\"question\": \"leash\", \"is\": \"no\"}, {\"question\": \"pets\", \"includes\": \"cat\"}]}");

    var finding = prove(json).of(Check.NOBODY_WITHOUT_A_STEP).getFirst();

    assertThat(finding.period()).isEqualTo(new Period(NEW_YEAR, null));
    assertThat(finding.blocking()).isTrue();
    var visitor = Objects.requireNonNull(finding.example()).answers();
    var definition = Starter.parse(json);
    assertThat(sure(definition, DAY, visitor)).isPositive();
    assertThat(sure(definition, NEW_YEAR, visitor)).isZero();
  }

  private static long sure(Definition definition, LocalDate day, Map<String, ?> visitor) {
    var engine = Engine.compile(definition, 1, day);
    return engine.roadMap(engine.walk(visitor)).steps().stream()
        .filter(waypoint -> waypoint.certainty() == Certainty.YES)
        .count();
  }

  /** The memory saves work and changes nothing: each day by itself gives the same verdicts. */
  @Test
  void saysForEachPeriodWhatIsSaidOfItsDayAlone() {
    var definition =
        Starter.parse(
            Small.json()
                .replace("\"minimum\": 1, \"maximum\": 10", "\"minimum\": 1, \"maximum\": 5"));
    var whole = Proving.prove(definition, DAY);

    for (var period : whole.periods()) {
      var alone =
          Proving.prove(
              definition,
              period.from(),
              new Surroundings(period.from(), period.from(), Map.of()),
              Progress.SILENT,
              Proving.PATIENCE);
      assertThat(whole.findings().stream().filter(f -> within(f, period)).map(PeriodsTests::line))
          .containsExactlyInAnyOrderElementsOf(
              alone.findings().stream().map(PeriodsTests::line).toList());
    }
  }

  private static boolean within(Finding finding, Period period) {
    var during = finding.period();
    return during == null
        || !during.from().isAfter(period.from())
            && (during.to() == null || !during.to().isBefore(period.from()));
  }

  private static String line(Finding finding) {
    return finding.check() + " " + finding.subject() + " " + finding.verdict();
  }
}
