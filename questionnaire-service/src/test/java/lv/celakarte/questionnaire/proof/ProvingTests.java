package lv.celakarte.questionnaire.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.engine.Engine;
import org.junit.jupiter.api.Test;

class ProvingTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String LEASH = "{\"question\": \"leash\", \"is\": \"no\"}";

  private static Proof prove(String json) {
    return Proving.prove(Starter.parse(json), DAY);
  }

  private static List<String> subjects(Proof proof, Check check) {
    return proof.of(check).stream().map(Finding::subject).toList();
  }

  @Test
  void holdsForWhatIsRight() {
    assertThat(prove(Small.json()).holds()).isTrue();
  }

  @Test
  void namesAStepThatNobodyReaches() {
    var never =
        "{\"all\": [{\"question\": \"leash\", \"is\": \"no\"}, {\"question\": \"leash\", \"is\":"
            + " \"yes\"}]}";

    var proof = prove(Small.json().replace(LEASH, never));

    assertThat(proof.holds()).isFalse();
    assertThat(subjects(proof, Check.STEP_REACHABLE)).containsExactly("leash");
  }

  @Test
  void namesAQuestionThatNobodyIsAsked() {
    var proof =
        prove(
            Small.json()
                .replace(
                    "\"shownIf\": {\"question\": \"pets\", \"includes\": \"dog\"}, \"minimum\"",
                    "\"shownIf\": {\"not\": {\"always\": true}}, \"minimum\""));

    assertThat(subjects(proof, Check.QUESTION_REACHABLE)).containsExactly("dogs");
    assertThat(subjects(proof, Check.STEP_REACHABLE)).containsExactly("pack");
  }

  @Test
  void namesAThresholdThatNobodyCanPass() {
    var proof =
        prove(
            Small.json()
                .replace("\"minimum\": 1, \"maximum\": 10", "\"minimum\": 1, \"maximum\": 5"));

    assertThat(subjects(proof, Check.STEP_REACHABLE)).containsExactly("pack");
  }

  @Test
  void namesAQuestionAndItsOptionsOnWhichNothingDepends() {
    var proof =
        prove(Small.json().replace(LEASH, "{\"question\": \"pets\", \"includes\": \"dog\"}"));

    assertThat(subjects(proof, Check.QUESTION_MATTERS)).containsExactly("leash");
    assertThat(subjects(proof, Check.OPTION_MATTERS))
        .containsExactly("pets=cat", "leash=yes", "leash=no", "leash=unknown");
    assertThat(proof.holds()).isFalse();
  }

  @Test
  void showsTheVisitorWhoIsLeftWithoutAStepByTheAnswersThatTell() {
    var proof =
        prove(
            Small.json()
                .replace("{\"always\": true}", "{\"question\": \"pets\", \"includes\": \"cat\"}"));

    var finding = proof.of(Check.NOBODY_WITHOUT_A_STEP).getFirst();
    var example = Objects.requireNonNull(finding.example());
    var walk = Engine.compile(Small.definition(), 1, DAY).walk(example.answers());
    assertThat(walk.complete()).isTrue();
    assertThat(example.answers()).containsEntry("pets", List.of("none"));
    assertThat(example.telling()).containsExactly("pets");
  }

  @Test
  void namesAnUrgentStepThatWouldFoldAway() {
    var urgent = Small.json().replace("\"urgency\": \"week\"", "\"urgency\": \"now\"");
    var proof = prove(urgent.replace("\"atMost\": 5", "\"atMost\": 2"));

    var finding = proof.of(Check.URGENT_STEPS_FIT).getFirst();
    assertThat(finding.detail()).isEqualTo("3");
    assertThat(Objects.requireNonNull(finding.example()).telling())
        .containsExactly("pets", "dogs", "leash");
    assertThat(finding.blocking()).isTrue();
    assertThat(proof.of(Check.LENGTH)).singleElement().matches(advice -> !advice.blocking());
  }

  @Test
  void namesTheDayFromWhichANumberIsNotKnown() {
    var ends =
        Small.json()
            .replace(
                "\"from\": \"2026-01-01\", \"value\"",
                "\"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"value\"");

    assertThat(prove(ends).of(Check.PARAMETER_VALID))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.subject()).isEqualTo("most_dogs");
          assertThat(finding.detail()).isEqualTo("2027-01-01");
        });
    var thisYear = new Surroundings(DAY, LocalDate.of(2026, 12, 31), Map.of());
    var proof =
        Proving.prove(Starter.parse(ends), DAY, thisYear, Progress.SILENT, Proving.PATIENCE);
    assertThat(proof.of(Check.PARAMETER_VALID)).isEmpty();
  }

  @Test
  void namesTheMunicipalitiesThatLackTheInstitutionOfAStep() {
    var local =
        Small.json()
            .replace(
                "\"id\": \"walk\", \"title\"",
                "\"id\": \"walk\", \"local\": \"social-service\", \"title\"");
    var gap = new Surroundings(DAY, null, Map.of("social-service", List.of("ogre", "tukums")));

    var proof = Proving.prove(Starter.parse(local), DAY, gap, Progress.SILENT, Proving.PATIENCE);

    assertThat(proof.of(Check.INSTITUTION_EVERYWHERE))
        .singleElement()
        .satisfies(finding -> assertThat(finding.detail()).isEqualTo("ogre, tukums"));
  }

  @Test
  void namesAStepThatHasSomebodyInSomeMunicipalitiesOnly() {
    var some =
        Small.json()
            .replace(
                "\"id\": \"walk\", \"title\"",
                "\"id\": \"walk\", \"institutionsByPlace\": {\"ogre\": [\"ptac\"]}, \"title\"");

    assertThat(prove(some).of(Check.INSTITUTION_EVERYWHERE))
        .singleElement()
        .satisfies(finding -> assertThat(finding.detail()).isEqualTo("only: ogre"));
  }

  /** It is no obstacle: nobody has to help with reading a book. */
  @Test
  void namesTheStepsForWhichNobodyIsResponsible() {
    assertThat(prove(Small.json()).of(Check.INSTITUTION_NAMED))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.detail()).isEqualTo("walk, leash, pack, read");
          assertThat(finding.blocking()).isFalse();
        });
  }

  @Test
  void takesWordsThatWaitForTranslationForMissingOnes() {
    var untranslated = Small.json().replace("\"Read a book\"", "\"[?] Izlasi grāmatu\"");

    assertThat(prove(untranslated).of(Check.TEXTS_COMPLETE))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.subject()).isEqualTo("steps[3].title");
          assertThat(finding.detail()).isEqualTo("en");
          assertThat(finding.blocking()).isTrue();
        });
  }

  @Test
  void tellsHowFarItHasCome() {
    var seen = new ArrayList<Integer>();

    Proving.prove(
        Small.definition(),
        DAY,
        Surroundings.since(DAY),
        (done, of) -> {
          assertThat(done).isLessThanOrEqualTo(of);
          seen.add(done);
        },
        Proving.PATIENCE);

    assertThat(seen).isSorted().hasSizeGreaterThan(10);
  }

  @Test
  void givesTheSameResultEveryTime() {
    assertThat(prove(Small.json())).isEqualTo(prove(Small.json()));
  }
}
