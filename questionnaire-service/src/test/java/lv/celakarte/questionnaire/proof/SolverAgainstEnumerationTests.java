package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import org.junit.jupiter.api.Test;

/** The solver's verdicts against counting every visitor, on random questionnaires. */
class SolverAgainstEnumerationTests {

  private static final int WORLDS = 80;

  @Test
  void findsNoDifference() {
    int broken = 0;
    long visitors = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      var definition = new SmallWorld(seed).definition();
      var everybody = new Enumeration(definition);
      var proof = Proving.withoutChance(definition, SmallWorld.DAY);

      assertThat(proof.unconfirmed()).as("seed %d", seed).isZero();
      assertThat(proof.sampled()).as("seed %d", seed).isEmpty();
      assertThat(proof.findings())
          .as("seed %d", seed)
          .allMatch(finding -> finding.verdict() == Finding.Verdict.BROKEN);
      assertThat(subjects(proof, Check.QUESTION_REACHABLE))
          .as("questions, seed %d", seed)
          .isEqualTo(everybody.unreachedQuestions());
      assertThat(subjects(proof, Check.STEP_REACHABLE))
          .as("steps, seed %d", seed)
          .isEqualTo(everybody.unreachedSteps());
      assertThat(subjects(proof, Check.SITUATION_REACHABLE))
          .as("situations, seed %d", seed)
          .isEqualTo(everybody.unreachedSituations());
      assertThat(subjects(proof, Check.OPTION_MATTERS))
          .as("options, seed %d", seed)
          .isEqualTo(everybody.idleOptions());
      assertThat(!proof.of(Check.NOBODY_WITHOUT_A_STEP).isEmpty())
          .as("empty, seed %d", seed)
          .isEqualTo(everybody.someoneIsLeftWithoutAStep());
      assertThat(longest(proof, Check.LENGTH, definition.atMost()))
          .as("length, seed %d", seed)
          .isEqualTo(Math.max(definition.atMost(), everybody.longest()));
      assertThat(longest(proof, Check.URGENT_STEPS_FIT, definition.atMost()))
          .as("urgent, seed %d", seed)
          .isEqualTo(Math.max(definition.atMost(), everybody.mostUrgent()));
      broken += proof.findings().size();
      visitors += everybody.size();
    }
    assertThat(broken).as("enough to disagree about").isGreaterThan(WORLDS);
    assertThat(visitors).isGreaterThan(1_000);
  }

  private static Set<String> subjects(Proof proof, Check check) {
    return proof.of(check).stream()
        .map(Finding::subject)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int longest(Proof proof, Check check, int atMost) {
    return proof.of(check).stream()
        .mapToInt(finding -> Integer.parseInt(finding.detail()))
        .max()
        .orElse(atMost);
  }

  @Test
  void showsOnlyVisitorsThatTheEngineConfirmsAndTheShortestOfThem() {
    int shown = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      var definition = new SmallWorld(seed).definition();
      var proof = Proving.withoutChance(definition, SmallWorld.DAY);
      var engine = Engine.compile(definition, 0, SmallWorld.DAY);
      for (var finding : proof.of(Check.NOBODY_WITHOUT_A_STEP)) {
        var example = Objects.requireNonNull(finding.example());
        var walk = engine.walk(example.answers());
        assertThat(walk.complete()).isTrue();
        assertThat(walk.refusals()).isEmpty();
        assertThat(engine.roadMap(walk).steps())
            .as("seed %d", seed)
            .noneMatch(w -> w.certainty() == Certainty.YES);
        assertThat(example.answers().keySet()).containsAll(example.telling());
        assertThat(example.answers().values().stream().filter(Objects::nonNull).count())
            .as("seed %d", seed)
            .isEqualTo(new Enumeration(definition).fewestAnswersWithoutAStep());
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(WORLDS / 4);
  }
}
