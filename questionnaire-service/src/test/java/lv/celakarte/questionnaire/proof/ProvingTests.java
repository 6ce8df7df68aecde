package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.engine.Engine;
import org.junit.jupiter.api.Test;

class ProvingTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static Proof prove(String json) {
    return Proving.prove(Starter.parse(json), DAY);
  }

  @Test
  void holdsForWhatIsRight() {
    assertThat(prove(Small.json()).holds()).isTrue();
  }

  @Test
  void namesAStepThatNobodyReaches() {
    var never =
        "{\"all\": [{\"question\": \"leash\", \"is\": \"no\"}, {\"question\": \"leash\", \"is\": \"yes\"}]}";
    var proof = prove(Small.json().replace("{\"question\": \"leash\", \"is\": \"no\"}", never));

    assertThat(proof.holds()).isFalse();
    assertThat(proof.unreachableSteps()).containsExactly("leash");
  }

  @Test
  void namesAQuestionThatNobodyIsAsked() {
    var proof =
        prove(
            Small.json()
                .replace(
                    "\"shownIf\": {\"question\": \"pets\", \"includes\": \"dog\"}, \"minimum\"",
                    "\"shownIf\": {\"not\": {\"always\": true}}, \"minimum\""));

    assertThat(proof.unreachableQuestions()).containsExactly("dogs");
  }

  @Test
  void showsTheVisitorWhoIsLeftWithoutAStep() {
    var proof =
        prove(
            Small.json()
                .replace("{\"always\": true}", "{\"question\": \"pets\", \"includes\": \"cat\"}"));

    assertThat(proof.empty()).isNotEmpty();
    var engine = Engine.compile(Small.definition(), 1, DAY);
    var walk = engine.walk(proof.empty().getFirst().answers());
    assertThat(walk.complete()).isTrue();
    assertThat(walk.value(engine.place("pets"))).isEqualTo(List.of("none"));
  }

  @Test
  void givesTheSameResultEveryTime() {
    assertThat(prove(Small.json())).isEqualTo(prove(Small.json()));
  }
}
