package lv.celakarte.questionnaire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionReaderTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static List<Fault> faults(String json) {
    return switch (DefinitionReader.read(Starter.tree(json))) {
      case Reading.Faulty(var faults) -> faults;
      case Reading.Readable(var definition) -> Checks.check(definition, DAY);
    };
  }

  /** The small questionnaire with one thing spoilt; the spot has to be there. */
  private static String spoilt(String good, String bad) {
    assertThat(Small.json()).contains(good);
    return Small.json().replace(good, bad);
  }

  @Test
  void readsWhatIsRight() {
    assertThat(faults(Small.json())).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "\"en\": \"Is there a leash?\"", "\"en\": \"\"", "questions[2].text.en", "missing"),
        Arguments.of(
            "\"includes\": \"dog\"}, \"minimum\"",
            "\"includes\": \"cow\"}, \"minimum\"",
            "questions[1].shownIf",
            "unknown-option"),
        Arguments.of(
            "{\"question\": \"leash\", \"is\": \"no\"}",
            "{\"question\": \"lead\", \"is\": \"no\"}",
            "rules[1].when",
            "unknown-question"),
        Arguments.of(
            "\"steps\": [\"pack\"]", "\"steps\": [\"park\"]", "rules[2].steps", "unknown-step"),
        Arguments.of("\"steps\": [\"pack\"]", "\"steps\": [\"walk\"]", "steps[2]", "no-rule"),
        Arguments.of(
            "{\"parameter\": \"most_dogs\"}",
            "{\"parameter\": \"most_cats\"}",
            "conditions[0].when",
            "unknown-parameter"),
        Arguments.of(
            "{\"holds\": \"pack\"}", "{\"holds\": \"pact\"}", "rules[2].when", "unknown-condition"),
        Arguments.of(
            "{\"moreThan\": [{\"answer\": \"dogs\"}, {\"parameter\": \"most_dogs\"}]}",
            "{\"not\": {\"holds\": \"pack\"}}",
            "conditions[0]",
            "cycle"),
        Arguments.of(
            "{\"product\": [4, {\"answer\": \"dogs\"}]}",
            "{\"product\": [4, {\"amount\": \"paws\"}]}",
            "amounts[0]",
            "cycle"),
        Arguments.of(
            "\"shownIf\": {\"question\": \"pets\", \"includes\": \"dog\"}, \"minimum\"",
            "\"shownIf\": {\"question\": \"leash\", \"is\": \"no\"}, \"minimum\"",
            "questions[1].shownIf",
            "not-earlier"),
        Arguments.of(
            "\"shownIf\": {\"question\": \"pets\", \"includes\": \"dog\"}, \"minimum\"",
            "\"shownIf\": {\"holds\": \"pack\"}, \"minimum\"",
            "questions[1].shownIf",
            "not-earlier"),
        Arguments.of(
            "{\"question\": \"leash\", \"is\": \"no\"}",
            "{\"question\": \"dogs\", \"is\": \"no\"}",
            "rules[1].when",
            "wrong-kind"),
        Arguments.of(
            "\"to\": \"2025-12-31\"", "\"to\": \"2026-12-31\"", "parameters[0]", "overlap"),
        Arguments.of(
            "\"from\": \"2026-01-01\"",
            "\"from\": \"2027-01-01\"",
            "parameters[0]",
            "not-valid-today"),
        Arguments.of(
            "More than {most_dogs} dogs",
            "More than {paws} dogs",
            "steps[2].text.en",
            "unknown-placeholder"),
        Arguments.of(
            "More than {most_dogs} dogs",
            "More than {{fact:most-dogs}} dogs",
            "steps[2].text.en",
            "fact-in-text"),
        Arguments.of(
            "\"exclusive\"", "\"exlusive\"", "questions[0].options[2].exlusive", "unknown-field"),
        Arguments.of("\"kind\": \"date\"", "\"kind\": \"day\"", "questions[3].kind", "wrong-type"),
        Arguments.of("\"id\": \"dogs\"", "\"id\": \"pets\"", "questions[1]", "taken"),
        Arguments.of(
            "{\"always\": true}",
            "{\"sometimes\": true}",
            "rules[3].when.sometimes",
            "unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(String good, String bad, String place, String code) {
    assertThat(faults(spoilt(good, bad)))
        .anySatisfy(fault -> {
          assertThat(fault.place()).isEqualTo(place);
          assertThat(fault.code().word()).isEqualTo(code);
        });
  }

  @Test
  void boundsTheDepthOfAHostileFile() {
    var deep = "{\"not\": ".repeat(40) + "{\"always\": true}" + "}".repeat(40);

    assertThat(faults(spoilt("{\"always\": true}", deep)))
        .extracting(fault -> fault.code().word())
        .contains("too-deep");
  }

  @Test
  void boundsWhatNamesCanMultiplyTo() {
    var bombs = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      var last = "{\"amount\": \"b" + (i - 1) + "\"}";
      bombs.append(
          ",{\"id\": \"b%d\", \"name\": {\"lv\": \"b\", \"en\": \"b\"}, \"formula\": {\"product\": [%s, %s]}}"
              .formatted(i, last, last));
    }
    var first =
        ",{\"id\": \"b0\", \"name\": {\"lv\": \"b\", \"en\": \"b\"}, \"formula\": {\"product\": [9, 9]}}";
    var end = "{\"product\": [4, {\"answer\": \"dogs\"}]}}";

    assertThat(faults(spoilt(end, end + first + bombs)))
        .extracting(fault -> fault.code().word())
        .contains("too-much");
  }

  private static String inRussianToo() {
    return Small.json()
        .replace(
            "{\"id\": \"pets\", \"title\"",
            "{\"id\": \"pets\", \"languages\": [\"lv\", \"en\", \"ru\"], \"title\"")
        .replaceAll("\"en\": (\"[^\"]*\")", "\"en\": $1, \"ru\": $1");
  }

  @Test
  void takesTheLanguagesThatTheDefinitionDeclares() {
    assertThat(faults(inRussianToo())).isEmpty();
    assertThat(Starter.parse(inRussianToo()).languages())
        .containsExactly(Language.LV, Language.EN, Language.RU);
  }

  @Test
  void wantsEveryTextInEveryDeclaredLanguage() {
    var gap = inRussianToo().replace(", \"ru\": \"Is there a leash?\"", "");

    assertThat(faults(gap))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.place()).isEqualTo("questions[2].text.ru");
          assertThat(fault.code()).isEqualTo(Fault.Code.MISSING);
        });
  }

  @Test
  void refusesALanguageThatItDoesNotKnow() {
    assertThat(faults(inRussianToo().replace("\"en\", \"ru\"]", "\"en\", \"ru\", \"xx\"]")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.place()).isEqualTo("languages"));
  }

  @Test
  void answersYesAndNoInEveryDeclaredLanguage() {
    var leash = Starter.parse(inRussianToo()).questions().get(2);

    assertThat(leash.options())
        .extracting(option -> option.text().in(Language.RU))
        .containsExactly("Да", "Нет", "Не знаю");
  }

  @Test
  void survivesWhatIsNoDefinitionAtAll() {
    assertThat(faults("[]")).isNotEmpty();
    assertThat(faults("null")).isNotEmpty();
    assertThat(faults("{\"questions\": {\"a\": 1}, \"title\": 7}")).isNotEmpty();
  }
}
