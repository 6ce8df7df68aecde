package lv.celakarte.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.engine.Certainty;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.RoadMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People as advisers know them: what they answer, and what they must get. */
class PersonaTests {

  record Persona(
      String who,
      Definition questionnaire,
      Map<String, @Nullable Object> answers,
      List<String> surely,
      List<String> never,
      List<String> situations) {
    @Override
    public String toString() {
      return who;
    }
  }

  static Stream<Persona> personas() {
    return Stream.of(
            person("Ilze, who despairs over payday loans")
                .answer("trouble", List.of("arrears"))
                .answer("wellbeing", "yes")
                .answer("debts", List.of("payday"))
                .answer("debt-total", "small")
                .answer("can-pay", "no")
                .answer("consumer-debt", "2000")
                .answer("pledge", "none")
                .answer("low-income-year", "yes")
                .answer("release-ties", "yes")
                .answer("check-loan", "no")
                .answer("persons", 1)
                .answer("income", "500")
                .answer("about-you", List.of("pension"))
                .answer("municipality", "riga")
                .gets("R24", "R04", "B01", "B02")
                .neverGets("R01", "R06", "R23")
                .isIn("situacija-p07", "situacija-p08"),
            person("Jānis, whose pay a bailiff takes")
                .answer("trouble", List.of("bailiff"))
                .answer("wellbeing", "no")
                .answer("bailiff", List.of("wage", "account"))
                .answer("debts", List.of("bank", "fine"))
                .answer("debt-total", "large")
                .answer("can-pay", "no")
                .answer("pledge", "none")
                .answer("age", 41)
                .answer("taxpayer", "yes")
                .answer("merchant", "no")
                .answer("insolvency-bars", List.of("none"))
                .answer("persons", 3)
                .answer("income", "1200,50")
                .answer("about-you", List.of("none"))
                .answer("municipality", null)
                .gets("R10", "S06", "R01", "R02", "R25", "S18")
                .neverGets("R03", "R04", "R05")
                .isIn("situacija-p05", "situacija-p06", "situacija-p09", "situacija-p18"),
            person("Anna, whose debts were discharged before")
                .answer("trouble", List.of("arrears"))
                .answer("wellbeing", null)
                .answer("debts", List.of("bank"))
                .answer("debt-total", "medium")
                .answer("can-pay", "no")
                .answer("pledge", "none")
                .answer("age", 50)
                .answer("taxpayer", "yes")
                .answer("merchant", "no")
                .answer("insolvency-bars", List.of("discharged"))
                .answer("persons", 1)
                .answer("income", "700")
                .answer("about-you", List.of("none"))
                .answer("municipality", null)
                .gets("R03", "B01")
                .neverGets("R01", "R02")
                .isIn("situacija-p09"),
            person("Maija, alone with a child and no money for food")
                .answer("trouble", List.of("living", "family"))
                .answer("wellbeing", "no")
                .answer("debts", List.of("none"))
                .answer("persons", 2)
                .answer("income", "250")
                .answer("needs", List.of("food", "housing"))
                .answer("housing-costs", "250")
                .answer("household", "others")
                .answer("about-you", List.of("none"))
                .answer("family", List.of("not-paid"))
                .answer("child-age", 5)
                .answer("municipality", "ogre")
                .gets("R05", "R06", "R07", "R11", "S12")
                .neverGets("B02", "R10", "R01")
                .isIn("situacija-p12", "situacija-p13", "situacija-p15"),
            person("Pēteris, who got a court warning last week")
                .answer("trouble", List.of("letters"))
                .answer("wellbeing", "no")
                .answer("letters", List.of("court", "collector"))
                .answer("court-when", "recent")
                .answer("debts", List.of("bills"))
                .answer("debt-total", "wage")
                .answer("persons", 1)
                .answer("income", null)
                .answer("about-you", List.of("none"))
                .answer("municipality", null)
                .gets("S04", "S03")
                .neverGets("S04b", "R01")
                .isIn("situacija-p03", "situacija-p04"),
            person("Zane, who lost her job and was robbed by phone")
                .answer("trouble", List.of("income-lost", "fraud"))
                .answer("wellbeing", "no")
                .answer("fraud", "money")
                .answer("debts", List.of("none"))
                .answer("persons", 1)
                .answer("income", "0")
                .answer("about-you", List.of("none"))
                .answer("income-change", List.of("job"))
                .answer("contributions", "yes")
                .answer("other-income", "no")
                .answer("municipality", null)
                .gets("R23", "S20", "R12", "R06", "R05")
                .neverGets("S10", "R13")
                .isIn("situacija-p10", "situacija-p20"),
            business("A board that has not paid for three months")
                .answer("trouble", List.of("suppliers"))
                .answer("wellbeing", "no")
                .answer("form", "company")
                .answer("due", "long")
                .answer("agreement", "no")
                .answer("proceedings", "none")
                .answer("viable", "no")
                .answer("enforcement-failed", "no")
                .gets("R15", "S03", "B01")
                .neverGets("R17", "R16")
                .isIn("situacija-e03", "situacija-e05"),
            business("A company that a creditor warned four weeks ago")
                .answer("trouble", List.of("creditor"))
                .answer("wellbeing", "no")
                .answer("form", "company")
                .answer("due", "short")
                .answer("proceedings", "none")
                .answer("viable", "yes")
                .answer("warning-date", Starter.DAY.minusDays(28).toString())
                .answer("creditor-debt", "4268")
                .answer("enforcement-failed", "no")
                .gets("R16", "R17")
                .neverGets("S06", "R15")
                .isIn("situacija-e04", "situacija-e06"),
            business("A company that a creditor warned twenty days ago")
                .answer("trouble", List.of("creditor"))
                .answer("wellbeing", "no")
                .answer("form", "company")
                .answer("due", "short")
                .answer("proceedings", "none")
                .answer("viable", "yes")
                .answer("warning-date", Starter.DAY.minusDays(20).toString())
                .answer("creditor-debt", "9000")
                .answer("enforcement-failed", "no")
                .gets("S06", "R17")
                .neverGets("R16")
                .isIn("situacija-e06"),
            business("A board member with a large tax debt")
                .answer("trouble", List.of("tax", "liability"))
                .answer("wellbeing", "no")
                .answer("form", "company")
                .answer("due", "short")
                .answer("proceedings", "none")
                .answer("viable", "no")
                .answer("tax-when", "within-month")
                .answer("tax-debt", "39001")
                .answer("liability", List.of("notified", "assets-moved", "no-recovery"))
                .answer("filed", "no")
                .gets("R18", "R14")
                .neverGets("R15")
                .isIn("situacija-e02", "situacija-e10"),
            business("A farmer who does not know where to begin")
                .answer("trouble", List.of("unsure"))
                .answer("wellbeing", "no")
                .answer("form", "farm")
                .answer("due", "none")
                .answer("proceedings", "none")
                .answer("tax-when", "no-debt")
                .gets("S13", "S15", "B01", "B02")
                .neverGets("R14", "R15")
                .isIn("situacija-e13", "situacija-e15"))
        .map(Maker::made);
  }

  @ParameterizedTest
  @MethodSource("personas")
  void getsWhatHelps(Persona persona) {
    Engine engine = Starter.engine(persona.questionnaire());
    var walk = engine.walk(persona.answers());

    assertThat(walk.refusals()).isEmpty();
    assertThat(walk.dropped().stream().filter(id -> persona.answers().get(id) != null)).isEmpty();
    assertThat(walk.complete())
        .as("next: %s", walk.complete() ? "" : next(persona, walk.open()))
        .isTrue();
    RoadMap map = engine.roadMap(walk);
    assertThat(sure(persona.questionnaire(), map)).containsAll(persona.surely());
    assertThat(all(persona.questionnaire(), map)).doesNotContainAnyElementsOf(persona.never());
    assertThat(map.situations().stream().map(m -> document(persona, m.situation())))
        .containsAll(persona.situations());
  }

  private static String next(Persona persona, int place) {
    return persona.questionnaire().questions().get(place).id();
  }

  private static String document(Persona persona, int place) {
    return persona.questionnaire().situations().get(place).document();
  }

  static List<String> sure(Definition definition, RoadMap map) {
    return Stream.concat(map.steps().stream(), map.further().stream())
        .filter(waypoint -> waypoint.certainty() == Certainty.YES)
        .map(waypoint -> definition.steps().get(waypoint.step()).id())
        .toList();
  }

  private static List<String> all(Definition definition, RoadMap map) {
    return Stream.concat(map.steps().stream(), map.further().stream())
        .map(waypoint -> definition.steps().get(waypoint.step()).id())
        .toList();
  }

  private static Maker person(String who) {
    return new Maker(who, Starter.person());
  }

  private static Maker business(String who) {
    return new Maker(who, Starter.business());
  }

  private static final class Maker {
    private final String who;
    private final Definition questionnaire;
    private final Map<String, @Nullable Object> answers = new HashMap<>();
    private List<String> surely = new ArrayList<>();
    private List<String> never = new ArrayList<>();
    private List<String> situations = new ArrayList<>();

    Maker(String who, Definition questionnaire) {
      this.who = who;
      this.questionnaire = questionnaire;
    }

    Maker answer(String question, @Nullable Object value) {
      answers.put(question, value);
      return this;
    }

    Maker gets(String... steps) {
      surely = List.of(steps);
      return this;
    }

    Maker neverGets(String... steps) {
      never = List.of(steps);
      return this;
    }

    Maker isIn(String... documents) {
      situations = List.of(documents);
      return this;
    }

    /** What a persona says nothing about is skipped where that is allowed. */
    Persona made() {
      for (var question : questionnaire.questions()) {
        if (!question.required() && !answers.containsKey(question.id())) {
          answers.put(question.id(), null);
        }
      }
      return new Persona(who, questionnaire, answers, surely, never, situations);
    }
  }
}
