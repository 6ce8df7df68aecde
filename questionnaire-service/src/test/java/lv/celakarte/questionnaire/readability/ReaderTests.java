package lv.celakarte.questionnaire.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.readability.Remark.Rule;
import org.junit.jupiter.api.Test;

class ReaderTests {

  private static List<Rule> rules(String text, Language language) {
    return Reader.read(text, language).stream().map(Remark::rule).toList();
  }

  @Test
  void letsAPlainSentenceBe() {
    assertThat(rules("Zvani uz 14. iecirkni. Jautā par {min_wage_eur} eiro.", Language.LV))
        .isEmpty();
  }

  @Test
  void countsTheWordsOfASentence() {
    var nine = "Viens divi trīs četri pieci seši septiņi astoņi deviņi.";

    assertThat(rules(nine, Language.LV)).isEmpty();
    assertThat(Reader.read(nine, Language.LV_SIMPLE))
        .containsExactly(new Remark(Rule.LONG_SENTENCE, nine, 9, 8));
  }

  @Test
  void findsLongWordsAbbreviationsAndTheHiddenActor() {
    assertThat(rules("Maksātnespējīgākajiem u.c. tiek izsniegta izziņa.", Language.LV))
        .containsExactly(Rule.LONG_WORD, Rule.ABBREVIATION, Rule.PASSIVE);
  }

  @Test
  void isStricterWithEasyLanguage() {
    assertThat(rules("Tu vari, ja būtu labi 01.02.26.", Language.LV_SIMPLE))
        .containsExactly(Rule.SEVERAL_THOUGHTS, Rule.CONDITIONAL, Rule.DATE_IN_DIGITS);
    assertThat(rules("Ej. Prasi. Gaidi.", Language.LV_SIMPLE)).containsExactly(Rule.MANY_SENTENCES);
  }

  @Test
  void measuresOtherLanguagesByTheirSentencesOnly() {
    assertThat(rules("Internationalisation matters.", Language.EN)).isEmpty();
  }
}
