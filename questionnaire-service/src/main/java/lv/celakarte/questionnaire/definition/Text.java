package lv.celakarte.questionnaire.definition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The same words in every language of the questionnaire; may quote a parameter or an amount as
 * {@code {min_wage_eur}}.
 */
public record Text(Map<Language, String> words) {

  public Text {
    words = Map.copyOf(words);
  }

  /** Words in the two languages that every questionnaire has. */
  public static Text of(String lv, String en) {
    var words = new EnumMap<Language, String>(Language.class);
    words.put(Language.LV, lv);
    words.put(Language.EN, en);
    return new Text(words);
  }

  public String in(Language language) {
    return Objects.requireNonNull(words.get(language), () -> "no words in " + language);
  }
}
