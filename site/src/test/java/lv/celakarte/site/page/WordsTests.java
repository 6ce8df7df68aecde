package lv.celakarte.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import lv.celakarte.site.published.Language;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final ResourceBundle LATVIAN = words(Locale.ROOT);

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  private static Set<String> own(String file) throws IOException {
    var words = new Properties();
    try (var in = WordsTests.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
    }
    return words.stringPropertyNames();
  }

  @Test
  void everyLanguageHasTheSameWords() throws IOException {
    assertThat(own("/messages_en.properties")).isEqualTo(own("/messages.properties"));
    assertThat(own("/messages_ru.properties")).isEqualTo(own("/messages.properties"));
    assertThat(words(Locale.ENGLISH).getString("nav.home"))
        .isNotEqualTo(LATVIAN.getString("nav.home"));
  }

  @Test
  void easyLatvianIsSaidOnlyWhereItIsEasier() throws IOException {
    var easy = words(Language.LV_SIMPLE.texts());

    assertThat(own("/messages.properties")).containsAll(own("/messages_lv__SIMPLE.properties"));
    assertThat(own("/messages_lv__SIMPLE.properties"))
        .allSatisfy(key -> assertThat(easy.getString(key)).isNotEqualTo(LATVIAN.getString(key)));
    assertThat(easy.getString("nav.home")).isEqualTo(LATVIAN.getString("nav.home"));
  }

  @Test
  void aTextInEasyLatvianIsShort() throws IOException {
    var easy = words(Language.LV_SIMPLE.texts());

    for (var key : own("/messages_lv__SIMPLE.properties")) {
      for (var sentence : easy.getString(key).split("[.?!] ")) {
        assertThat(sentence.split(" ").length).as(key).isLessThanOrEqualTo(13);
      }
    }
  }

  @Test
  void noTextNeedsAnApostropheThatFormattingWouldEat() {
    for (var language : Language.values()) {
      var words = words(language.texts());

      assertThat(words.keySet())
          .allSatisfy(key -> assertThat(words.getString(key)).doesNotContain("'"));
    }
  }
}
