package lv.celakarte.questionnaire.authoring.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lv.celakarte.platform.texts.Texts;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.authoring.web.Words;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Part;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ChangesTests {

  private static final Draft PETS = draft(Small.json());

  private static Draft draft(String json) {
    return new Draft(DefinitionJson.parts(json), Language.LV);
  }

  private static List<String> changes(Draft after) {
    return Changes.between(PETS, after, words());
  }

  @Test
  void saysNothingWhereNothingChanged() {
    assertThat(changes(draft(Small.json()))).isEmpty();
  }

  @Test
  void tellsWhichPartsOfAnEntryAreOther() {
    var other =
        Small.json()
            .replace("Ej pastaigā", "Ej mežā")
            .replace("\"urgency\": \"week\", \"order\": 1}", "\"urgency\": \"now\", \"order\": 1}")
            .replace("\"atMost\": 5", "\"atMost\": 6");

    assertThat(changes(draft(other)))
        .containsExactly(
            "Mainīts par anketu kopumā: soļi uzreiz redzami",
            "Mainīts: Solis “walk: Ej mežā” (nosaukums, steidzamība)");
  }

  @Test
  void tellsWhatCameWentAndMoved() {
    assertThat(changes(PETS.without(Part.RULES, "leash")))
        .containsExactly("Noņemts: Noteikums “leash”");
    assertThat(changes(PETS.moved(Part.STEPS, "walk", 1))).containsExactly("Mainīta secība: Soļi");
    var added = PETS.with(Part.SECTIONS, null, PETS.list("sections").getFirst(), "");
    assertThat(Changes.between(PETS.with("sections", List.of()), added, words()))
        .contains("Pievienots: Sadaļa “Viss”");
  }

  private static Words words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(new Texts(messages), Locale.of("lv"));
  }
}
