package lv.celakarte.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void bothLanguagesHaveTheSameWords() {
    var latvian = ResourceBundle.getBundle("messages", Locale.ROOT);
    var english = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    assertThat(english.keySet()).isEqualTo(latvian.keySet());
    assertThat(english.getString("nav.home")).isNotEqualTo(latvian.getString("nav.home"));
  }

  @Test
  void noTextNeedsAnApostropheThatFormattingWouldEat() {
    for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      var words = ResourceBundle.getBundle("messages", locale);

      assertThat(words.keySet())
          .allSatisfy(key -> assertThat(words.getString(key)).doesNotContain("'"));
    }
  }
}
