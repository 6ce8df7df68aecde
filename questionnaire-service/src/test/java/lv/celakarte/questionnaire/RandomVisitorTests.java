package lv.celakarte.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Step;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.RoadMap;
import lv.celakarte.questionnaire.engine.Waypoint;
import lv.celakarte.questionnaire.proof.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of visitors by chance: what must hold for every one of them. */
class RandomVisitorTests {

  static Stream<Definition> both() {
    return Stream.of(Starter.person(), Starter.business());
  }

  @ParameterizedTest
  @MethodSource("both")
  void leavesWithASureStepAndTheUrgentOnesFirst(Definition definition) {
    var engine = Starter.engine(definition);
    var visitors = new Visitors(engine, new Random(7));

    for (int i = 0; i < 3_000; i++) {
      Map<String, @Nullable Object> answers = visitors.anybody();
      var walk = engine.walk(answers);
      RoadMap map = engine.roadMap(walk);

      assertThat(walk.refusals()).as("%s", answers).isEmpty();
      assertThat(map.steps()).anyMatch(waypoint -> waypoint.certainty() == Certainty.YES);
      assertThat(map.steps().size()).isLessThanOrEqualTo(definition.atMost());
      assertUrgentFirst(definition, map.steps());
      assertThat(map.steps()).allSatisfy(RandomVisitorTests::saysWhyOrWhatIsMissing);
    }
  }

  /** No reasons at all is only right for a rule that holds for everybody. */
  private static void saysWhyOrWhatIsMissing(Waypoint waypoint) {
    if (waypoint.certainty() == Certainty.MAYBE) {
      assertThat(waypoint.decidedBy()).isNotEmpty();
    } else {
      assertThat(waypoint.rules()).isNotEmpty();
    }
  }

  private static void assertUrgentFirst(Definition definition, List<Waypoint> waypoints) {
    var steps = waypoints.stream().map(w -> definition.steps().get(w.step())).toList();
    assertThat(waypoints.stream().map(Waypoint::urgency)).isSorted();
    var ids = steps.stream().map(Step::id).toList();
    if (ids.contains("R24")) {
      assertThat(ids.getFirst()).isEqualTo("R24");
    }
    if (ids.contains("R23")) {
      assertThat(ids.indexOf("R23")).isEqualTo(ids.contains("R24") ? 1 : 0);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void staysShort(Definition definition) {
    var engine = Starter.engine(definition);
    var visitors = new Visitors(engine, new Random(11));

    double average =
        Stream.generate(visitors::anybody).limit(1_000).mapToInt(Map::size).average().orElseThrow();

    assertThat(average).isBetween(6.0, 16.0);
  }
}
