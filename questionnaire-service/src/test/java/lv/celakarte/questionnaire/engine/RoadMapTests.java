package lv.celakarte.questionnaire.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.Full;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Outcome;
import lv.celakarte.questionnaire.definition.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoadMapTests {

  private final Definition definition = Full.definition();
  private final Engine engine = Engine.compile(definition, 1, Starter.DAY);

  private static Map<String, @Nullable Object> answers(@Nullable Object... changes) {
    var answers =
        new HashMap<String, @Nullable Object>(
            Map.of(
                "who",
                "a",
                "signs",
                List.of("x", "y"),
                "sure",
                "yes",
                "persons",
                1,
                "income",
                "100",
                "letter",
                "2026-11-22",
                "since",
                "2026-10",
                "place",
                "riga"));
    for (int i = 0; i < changes.length; i += 2) {
      answers.put(String.valueOf(changes[i]), changes[i + 1]);
    }
    return answers;
  }

  private RoadMap map(@Nullable Object... changes) {
    var walk = engine.walk(answers(changes));
    assertThat(walk.refusals()).isEmpty();
    assertThat(walk.complete()).isTrue();
    return engine.roadMap(walk);
  }

  private List<String> ids(List<Waypoint> waypoints) {
    return waypoints.stream().map(w -> definition.steps().get(w.step()).id()).toList();
  }

  @Test
  void putsWhatComesBeforeAnUrgentStepBeforeItAndMakesItAsUrgent() {
    var map = map();

    assertThat(ids(map.steps())).containsExactly("s2", "s1", "s3");
    assertThat(map.steps())
        .extracting(Waypoint::urgency)
        .containsExactly(Urgency.NOW, Urgency.NOW, Urgency.MONTH);
    assertThat(map.steps().get(1).depends()).containsExactly(1);
  }

  @Test
  void foldsWhatIsMoreThanAPersonCanTake() {
    assertThat(ids(map().further())).containsExactly("s4");
  }

  @Test
  void computesTheLastDayFromTheAnsweredDay() {
    var map = map();

    assertThat(map.steps())
        .extracting(Waypoint::deadline)
        .containsExactly(
            LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 1));
  }

  @Test
  void knowsNoLastDayWithoutTheAnswer() {
    var map = map("letter", null, "since", null);

    assertThat(map.steps()).anySatisfy(waypoint -> assertThat(waypoint.deadline()).isNull());
  }

  @Test
  void risesAsItsLastDayComesNearer() {
    var late = Engine.compile(definition, 1, LocalDate.of(2026, 11, 27));
    var map = late.roadMap(late.walk(answers()));

    assertThat(map.steps())
        .filteredOn(w -> definition.steps().get(w.step()).id().equals("s3"))
        .singleElement()
        .satisfies(w -> assertThat(w.urgency()).isEqualTo(Urgency.WEEK));
  }

  @Test
  void tellsHowMuchHelpItLeadsTo() {
    assertThat(map().outcome()).isEqualTo(Outcome.FORMAL_PROCEDURE);
    assertThat(map("signs", List.of("none")).outcome()).isEqualTo(Outcome.CREDITOR);
  }

  @Test
  void tellsOnRequestWhatIsNotThereAndWhy() {
    var walk = engine.walk(answers("signs", List.of("none")));

    assertThat(engine.declined(walk))
        .singleElement()
        .satisfies(declined -> {
          assertThat(definition.steps().get(declined.step()).id()).isEqualTo("s1");
          assertThat(declined.reasons()).isNotEmpty();
        });
  }

  @Test
  void offersAnOptionOnlyToThoseItIsFor() {
    var walk = engine.walk(Map.of("who", "b"));

    assertThat(walk.offered(engine.place("signs")) & 0b111).isEqualTo(0b101);
  }

  @Test
  void dropsATickedOptionThatIsNoLongerOffered() {
    var both = engine.walk(answers("who", "b"));
    var only = engine.walk(answers("who", "b", "signs", List.of("y")));

    assertThat(both.value(engine.place("signs"))).isEqualTo(List.of("x"));
    assertThat(only.dropped()).contains("signs");
    assertThat(only.open()).isEqualTo(engine.place("signs"));
  }

  @Test
  void readsAMonthAsItsFirstDay() {
    var walk = engine.walk(answers());

    assertThat(walk.day(engine.place("since"))).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(walk.value(engine.place("since"))).isEqualTo("2026-10");
  }

  @Test
  void takesTheParameterOfTheAnsweredDay() {
    var walk = engine.walk(answers("letter", "2025-05-05"));

    assertThat(engine.figure("then", walk))
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("740"));
    assertThat(engine.figure("share", engine.walk(answers("income", "1000")))).isEmpty();
  }
}
