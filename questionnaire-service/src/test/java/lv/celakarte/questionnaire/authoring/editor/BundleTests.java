package lv.celakarte.questionnaire.authoring.editor;

import static org.assertj.core.api.Assertions.assertThat;

import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.form.Part;
import lv.celakarte.questionnaire.json.DefinitionJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleTests {

  private static Draft draft(String json) {
    return new Draft(DefinitionJson.parts(json), Language.LV);
  }

  @Test
  void leavesAShortListAsItIs() {
    assertThat(Bundle.of(Part.QUESTIONS, draft(Small.json()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"QUESTIONS", "RULES", "STEPS"})
  void holdsEveryEntryOnceInTheOrderOfTheList(Part part) {
    var draft = draft(Starter.text("privatpersona"));
    int at = 0;

    for (var bundle : Bundle.of(part, draft)) {
      assertThat(bundle.from()).isEqualTo(at);
      assertThat(bundle.size()).isPositive();
      assertThat(bundle.title()).isNotBlank();
      at = bundle.to();
    }

    assertThat(at).isEqualTo(draft.list(part.field()).size());
  }
}
