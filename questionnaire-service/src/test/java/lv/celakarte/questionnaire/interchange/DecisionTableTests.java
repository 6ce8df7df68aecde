package lv.celakarte.questionnaire.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Rule;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.proof.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTests {

  private static final int VISITORS = 150;

  private static Imported rules(String csv) {
    return Interchange.rules(Small.json(), csv, Starter.DAY);
  }

  private static Definition ready(Imported imported) {
    return switch (imported) {
      case Imported.Ready ready -> ready.definition();
      case Imported.Troubled(var troubles) -> throw new AssertionError(troubles.toString());
    };
  }

  private static List<Trouble> troubles(Imported imported) {
    return switch (imported) {
      case Imported.Ready ready -> throw new AssertionError(ready.text());
      case Imported.Troubled(var troubles) -> troubles;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"privatpersona", "uznemejs"})
  void saysTheSameAfterGoingOutAndComingBack(String id) {
    var text = Starter.text(id);
    var before = Starter.engine(Starter.parse(text));

    var after =
        Starter.engine(ready(Interchange.rules(text, Interchange.table(text), Starter.DAY)));

    assertThat(after.definition().rules())
        .extracting(Rule::id)
        .containsExactlyElementsOf(before.definition().rules().stream().map(Rule::id).toList());
    var visitors = new Visitors(before, new Random(7));
    for (int i = 0; i < VISITORS; i++) {
      var answers = visitors.anybody();
      assertThat(truths(after, answers)).as(answers.toString()).isEqualTo(truths(before, answers));
      assertThat(after.roadMap(after.walk(answers)).steps().size())
          .isEqualTo(before.roadMap(before.walk(answers)).steps().size());
    }
  }

  private static List<String> truths(Engine engine, Map<String, @Nullable Object> answers) {
    var walk = engine.walk(answers);
    return IntStream.range(0, engine.definition().rules().size())
        .mapToObj(i -> engine.definition().rules().get(i).id() + " " + engine.truth(i, walk))
        .toList();
  }

  @Test
  void writesConditionsBesideActions() {
    assertThat(Interchange.table(Small.json()))
        .isEqualTo(
            """
            rule,if pets,if leash,if condition pack,then walk,then leash,then pack,then read,urgency,note\r
            walk,dog,,,x,,,,,\r
            leash,,no,,,x,,,,\r
            pack,,,yes,,,x,,,\r
            read,,,,,,,x,,\r
            """);
  }

  @Test
  void readsWhatALawyerWrites() {
    var definition =
        ready(
            rules(
                """
                noteikums;ja pets;ja dogs;ja leash;tad walk;tad leash;tad pack;tad read;steidzamība
                daudz;dog | cat;> {most_dogs};;;;x;;now
                daudz;;2 .. 4 + !3;;;;x;;
                bez;dog + cat;;!yes;;x;;;
                visi;-;*;;x;;;x;
                """));

    var engine = Starter.engine(definition);
    assertThat(truths(engine, Map.of("pets", List.of("dog"), "dogs", 6, "leash", "yes")))
        .containsExactly("daudz YES", "bez NO", "visi YES");
    assertThat(truths(engine, Map.of("pets", List.of("dog"), "dogs", 3, "leash", "no")))
        .containsExactly("daudz NO", "bez NO", "visi YES");
    assertThat(truths(engine, Map.of("pets", List.of("dog", "cat"), "dogs", 4, "leash", "unknown")))
        .containsExactly("daudz YES", "bez UNKNOWN", "visi YES");
    assertThat(definition.rules().getFirst().urgency()).isNotNull();
  }

  @Test
  void keepsWhatARuleSaysBesideItsCondition() {
    var walk = ready(rules(Interchange.table(Small.json()))).rules().getFirst();

    assertThat(walk.why()).isEqualTo(Small.definition().rules().getFirst().why());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          rule,if pets,then walk|a,fish,x                    ! 2 ! B ! UNKNOWN_OPTION
          rule,if dogs,then walk|a,many,x                    ! 2 ! B ! WRONG_TYPE
          rule,if dogs,then walk|a,>= {nothing},x            ! 2 ! B ! UNKNOWN_PARAMETER
          rule,if since,then walk|a,< 2026-13-01,x           ! 2 ! B ! WRONG_TYPE
          rule,if condition pack,then walk|a,perhaps,x       ! 2 ! B ! WRONG_TYPE
          rule,if pets,then walk|a,dog,perhaps               ! 2 ! C ! WRONG_TYPE
          rule,if birds,then walk|a,,x                       ! 1 ! B ! UNKNOWN_QUESTION
          rule,if pets,then fly|a,dog,x                      ! 1 ! C ! UNKNOWN_STEP
          rule,if pets,when,then walk|a,dog,{,x              ! 2 ! C ! NOT_JSON
          rule,if pets,then walk|a,"dog,x                    ! 2 ! B ! NOT_CSV
          rule,if pets,then walk,then read|a,dog,x,|a,cat,,x ! 3 !   ! TAKEN
          rule,if pets,then walk|a,dog,                      ! 2 !   ! MISSING
          rule,whatever,then walk|a,dog,x                    ! 1 ! B ! UNKNOWN_FIELD
          """)
  void namesTheRowAndTheColumnOfAFault(String csv, int row, @Nullable String column, String code) {
    var trouble = troubles(rules(csv.replace('|', '\n'))).getFirst();

    assertThat(trouble.row()).isEqualTo(row);
    assertThat(trouble.letters()).isEqualTo(column == null ? "" : column);
    assertThat(trouble.code()).isEqualTo(Fault.Code.valueOf(code));
  }

  @Test
  void tellsByTheRowWhatOnlyTheWholeCanShow() {
    var csv = "rule,when,then walk\nok,,x\nodd,\"{\"\"holds\"\": \"\"nobody\"\"}\",x\n";

    assertThat(troubles(rules(csv)))
        .anySatisfy(trouble -> {
          assertThat(trouble.row()).isEqualTo(3);
          assertThat(trouble.code()).isEqualTo(Fault.Code.UNKNOWN_CONDITION);
        });
  }

  @Test
  void boundsAHostileTable() {
    var wide = "x,".repeat(Csv.MOST_COLUMNS + 10) + "\n";
    var deep = "rule,then walk\n" + "a,x\n".repeat(Csv.MOST_ROWS + 10);

    assertThat(troubles(rules(wide)).getFirst().code()).isEqualTo(Fault.Code.TOO_MUCH);
    assertThat(troubles(rules(deep)).getFirst().code()).isEqualTo(Fault.Code.TOO_MUCH);
  }

  @Test
  void writesNothingThatASpreadsheetTakesForAFormula() {
    var risky =
        Small.json()
            .replace(
                "\"id\": \"walk\", \"when\"", "\"id\": \"walk\", \"note\": \"=1+1\", \"when\"");

    var table = Interchange.table(risky);

    assertThat(table).contains("'=1+1").doesNotContain(",=1+1");
    assertThat(ready(Interchange.rules(risky, table, Starter.DAY)).rules()).hasSize(4);
  }

  @Test
  void startsAQuestionnaireFromNothingButATable() {
    var csv =
        """
        Darba stāvoklis;Ienākumi mēnesī;Vai ir bērni?;Kavētie maksājumi;Bezdarbnieka pabalsts;Krīzes pabalsts;Atvaļinājums bērna kopšanai
        bezdarbnieks;< 500;jā;kredīts | īre;x;x;
        strādā;500 .. 900;-;īre + kredīts;;x;
        ! strādā;;nē;;x;;
        pensionārs;> 900,50;jā;;;;x
        """;

    var imported =
        Interchange.table(
            new Interchange.Start("pabalsti", "Pabalsti", "lv"), csv, Small.json(), Starter.DAY);

    var definition = ready(imported);
    assertThat(definition.questions())
        .extracting(question -> question.kind().code())
        .containsExactly("single", "money", "yesno", "multiple");
    assertThat(definition.questions().get(0).optionIds())
        .containsExactly("bezdarbnieks", "strada", "pensionars");
    assertThat(definition.steps()).hasSize(3);
    var engine = Starter.engine(definition);
    var ids = definition.questions().stream().map(question -> question.id()).toList();
    assertThat(
            truths(
                engine,
                Map.of(
                    ids.get(0),
                    "bezdarbnieks",
                    ids.get(1),
                    "450",
                    ids.get(2),
                    "yes",
                    ids.get(3),
                    List.of("kredits"))))
        .extracting(truth -> truth.substring(truth.indexOf(' ') + 1))
        .containsExactly("YES", "NO", "NO", "NO");
    assertThat(((Imported.Ready) imported).remarks())
        .anyMatch(remark -> remark.kind() == Remark.Kind.UNTRANSLATED)
        .filteredOn(remark -> remark.kind() == Remark.Kind.GUESSED)
        .hasSize(7);
  }

  @Test
  void needsTheWordsOfHelpInACrisis() {
    var start = new Interchange.Start("x", "X", "lv");

    assertThat(troubles(Interchange.table(start, "ja A;tad B\nx;x\n", null, Starter.DAY)))
        .anyMatch(trouble -> trouble.place().startsWith("crisis"));
  }
}
