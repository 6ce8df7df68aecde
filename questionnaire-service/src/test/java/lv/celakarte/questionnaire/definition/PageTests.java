package lv.celakarte.questionnaire.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;

/** Questions that are asked at once. */
class PageTests {

  private static String paged(String... questions) {
    var json = Small.json();
    for (var question : questions) {
      var spot = "{\"id\": \"" + question + "\", \"section\"";
      assertThat(json).contains(spot);
      json = json.replace(spot, "{\"id\": \"" + question + "\", \"page\": \"one\", \"section\"");
    }
    return json;
  }

  private static List<String> faults(String json) {
    var found =
        switch (DefinitionJson.read(json)) {
          case Reading.Readable(var definition) ->
              Checks.check(definition, LocalDate.of(2026, 6, 1));
          case Reading.Faulty(var unreadable) -> unreadable;
        };
    return found.stream().map(it -> it.place() + " " + it.code().word()).toList();
  }

  @Test
  void neighboursThatDoNotDependOnEachOtherMayShareOne() {
    assertThat(faults(paged("dogs", "leash", "since"))).isEmpty();
  }

  @Test
  void aQuestionCannotDependOnAnotherOfItsPage() {
    assertThat(faults(paged("pets", "dogs"))).containsExactly("questions[1].shownIf not-earlier");
  }

  @Test
  void thoseThatAreApartCannotShareOne() {
    assertThat(faults(paged("dogs", "since"))).containsExactly("questions[3].page taken");
  }
}
