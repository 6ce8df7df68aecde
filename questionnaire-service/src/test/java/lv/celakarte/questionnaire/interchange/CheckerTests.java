package lv.celakarte.questionnaire.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.proof.Finding;
import lv.celakarte.questionnaire.proof.Progress;
import lv.celakarte.questionnaire.proof.Proving;
import lv.celakarte.questionnaire.proof.Surroundings;
import lv.celakarte.questionnaire.proof.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTests {

  private static final Interchange.Start FROM_FILE = new Interchange.Start("", "", "");

  private static Imported imported(String json) {
    return Interchange.checker(FROM_FILE, json, Small.json(), Starter.DAY);
  }

  private static Definition ready(Imported imported) {
    return switch (imported) {
      case Imported.Ready ready -> ready.definition();
      case Imported.Troubled(var troubles) -> throw new AssertionError(troubles.toString());
    };
  }

  /** The steps of everybody, worked out from the foreign file by its own words. */
  @ParameterizedTest
  @CsvSource({"19,119,117", "14,60,188"})
  void loadsForeignCheckersAndGivesEverybodyWhatTheyWouldHaveGiven(
      int questions, int criteria, int actions) {
    var checker = new ForeignChecker(questions, criteria, actions);

    var definition = ready(imported(checker.json()));

    assertThat(definition.questions()).hasSize(questions);
    assertThat(definition.conditions())
        .hasSizeLessThanOrEqualTo(criteria)
        .hasSizeGreaterThan(criteria / 2);
    assertThat(definition.rules()).hasSize(actions);
    assertThat(definition.steps()).hasSize(actions);
    var engine = Starter.engine(definition);
    var visitors = new Visitors(engine, new Random(3));
    var given = new HashSet<String>();
    for (int i = 0; i < 300; i++) {
      var answers = visitors.anybody();
      var steps = steps(engine, answers);
      given.addAll(steps);
      assertThat(steps).as(answers.toString()).isEqualTo(checker.actions(answers));
    }
    assertThat(given).hasSizeGreaterThan(actions / 2);
  }

  private static Set<String> steps(Engine engine, Map<String, @Nullable Object> answers) {
    var map = engine.roadMap(engine.walk(answers));
    var steps = new LinkedHashSet<String>();
    for (var waypoints : List.of(map.steps(), map.further())) {
      waypoints.stream()
          .filter(waypoint -> waypoint.certainty() == Certainty.YES)
          .forEach(waypoint -> steps.add(engine.definition().steps().get(waypoint.step()).id()));
    }
    return steps;
  }

  @ParameterizedTest
  @CsvSource({"19,119,117", "14,60,188"})
  void provesWhatItLoaded(int questions, int criteria, int actions) {
    var definition = ready(imported(new ForeignChecker(questions, criteria, actions).json()));

    var proof =
        Proving.prove(
            definition,
            Starter.DAY,
            Surroundings.since(Starter.DAY),
            Progress.SILENT,
            Duration.ofMinutes(5));

    assertThat(proof.findings())
        .filteredOn(finding -> finding.blocking() && finding.verdict() == Finding.Verdict.UNDECIDED)
        .isEmpty();
    assertThat(proof.unconfirmed()).isZero();
  }

  @Test
  void readsEveryWordOfTheForm() {
    var imported =
        imported(
            """
            {"id": "checker", "title": {"lv": "Pārbaude", "en": "Check"}, "language": "en",
             "questions": [
               {"key": "work", "text": "What do you do?", "type": "single", "hint_text": "Choose one", "options": [
                 {"label": "Employed", "value": "working"}, {"label": "Self-employed", "value": ["working", "own business"]},
                 {"label": "Nothing", "value": "idle"}]},
               {"key": "things", "text": "What do you own?", "type": "multiple", "criteria": {"any_of": ["working", "idle"]}, "options": [
                 {"label": "At home", "options": [{"label": "A flat", "value": "flat"}, {"label": "A house", "value": "house"}]},
                 {"label": "Nothing", "exclusive": true}]},
               {"key": "income", "text": "Your income", "type": "money", "minimum": 0},
               {"key": "children", "text": "Any children?", "type": "yesno", "yes": "parent"}],
             "criteria": [{"key": "low income", "text": "Low income", "question": "income", "less_than": 780},
               {"key": "owner", "text": "Owner", "when": {"any_of": ["flat", "house"]}}],
             "actions": [
               {"id": "A1", "title": "First", "priority": 5, "criteria": ["working", {"none_of": ["parent"]}], "guidance_url": "https://example.org/a", "audience": "citizen"},
               {"id": "A2", "title": "Second", "priority": 9, "lead_time": "Two weeks", "criteria": {"all_of": ["low income", {"not": "owner"}]}},
               {"id": "A3", "title": "For all", "criteria": []}]}
            """);

    var definition = ready(imported);
    var engine = Starter.engine(definition);
    assertThat(
            steps(
                engine,
                Map.of(
                    "work",
                    "working",
                    "things",
                    List.of("flat"),
                    "income",
                    "900",
                    "children",
                    "no")))
        .containsExactlyInAnyOrder("A1", "A3");
    assertThat(
            steps(
                engine,
                Map.of(
                    "work",
                    "idle",
                    "things",
                    List.of("Nothing"),
                    "income",
                    "779.99",
                    "children",
                    "yes")))
        .containsExactly("A2", "A3");
    assertThat(((Imported.Ready) imported).remarks())
        .contains(new Remark(Remark.Kind.LEFT_OUT, "actions.audience", ""))
        .contains(new Remark(Remark.Kind.UNUSED, "own business", ""))
        .contains(new Remark(Remark.Kind.RENAMED, "low income", "low-income"));
  }

  @Test
  void doesNotPassUntilItIsTranslated() {
    var definition = ready(imported(new ForeignChecker(3, 6, 4).json()));

    var proof = Proving.prove(definition, Starter.DAY);

    assertThat(proof.findings())
        .anyMatch(finding -> finding.blocking() && finding.check().code().equals("texts-complete"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          "nowhere"                                ! actions[0].criteria            ! UNKNOWN_CONDITION
          [{"any_of": ["yes", "nowhere"]}]         ! actions[0].criteria[0].any_of[1] ! UNKNOWN_CONDITION
          {"some_of": ["yes"]}                     ! actions[0].criteria.some_of    ! UNKNOWN_FIELD
          {"any_of": []}                           ! actions[0].criteria.any_of     ! TOO_FEW
          [3]                                      ! actions[0].criteria[0]         ! WRONG_TYPE
          """)
  void namesThePlaceOfAFault(String criteria, String place, Fault.Code code) {
    var troubles = troubles(criteria);

    assertThat(troubles)
        .anySatisfy(trouble -> {
          assertThat(trouble.place()).isEqualTo(place);
          assertThat(trouble.code()).isEqualTo(code);
        });
  }

  private static List<Trouble> troubles(String criteria) {
    var json =
        """
        {"id": "c", "title": "C", "language": "lv",
         "questions": [{"key": "q", "text": "Q", "options": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]}],
         "actions": [{"id": "a", "title": "A", "criteria": %s}]}
        """;
    return switch (imported(json.formatted(criteria))) {
      case Imported.Ready ready -> throw new AssertionError(ready.text());
      case Imported.Troubled(var troubles) -> troubles;
    };
  }

  @Test
  void boundsNesting() {
    var deep = "[".repeat(20) + "\"yes\"" + "]".repeat(20);

    assertThat(troubles(deep)).anyMatch(trouble -> trouble.code() == Fault.Code.TOO_DEEP);
  }

  @Test
  void tellsAQuestionThatAsksBeforeItsTurn() {
    var json =
        """
        {"id": "c", "title": "C", "language": "lv",
         "questions": [{"key": "early", "text": "E", "criteria": "late", "type": "yesno"},
           {"key": "q", "text": "Q", "options": [{"label": "Yes", "value": "late"}, {"label": "No", "value": "no"}]}],
         "actions": [{"id": "a", "title": "A", "criteria": "no"}]}
        """;

    var troubles = ((Imported.Troubled) imported(json)).troubles();

    assertThat(troubles)
        .anySatisfy(trouble -> {
          assertThat(trouble.code()).isEqualTo(Fault.Code.NOT_EARLIER);
          assertThat(trouble.place()).startsWith("questions[0]");
        });
  }

  @Test
  void tellsTheLineOfWhatIsNoJson() {
    assertThat(imported("{\n\"id\": }"))
        .isEqualTo(new Imported.Troubled(List.of(Trouble.at("", Fault.Code.NOT_JSON, "2"))));
  }
}
