package lv.celakarte.questionnaire.definition;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same words in several languages; may quote a parameter or an amount as {@code
 * {min_wage_eur}}.
 *
 * @param forOther how to say it to somebody who answers for another person, where that differs
 */
public record Text(Map<Language, String> words, Map<Language, String> forOther) {

  /** Words that begin so stand in a foreign language until somebody translates them. */
  public static final String UNTRANSLATED = "[?] ";

  public Text {
    words = Map.copyOf(words);
    forOther = Map.copyOf(forOther);
    if (!words.containsKey(Language.LV)) {
      throw new IllegalArgumentException("no Latvian words: " + words);
    }
  }

  public Text(Map<Language, String> words) {
    this(words, Map.of());
  }

  public static Text of(String lv, String en) {
    var words = new EnumMap<Language, String>(Language.class);
    words.put(Language.LV, lv);
    words.put(Language.EN, en);
    return new Text(words);
  }

  /** Whether there are words of this language itself. */
  public boolean speaks(Language language) {
    return words.containsKey(language);
  }

  /** In this language, or in Latvian where nobody has written them yet. */
  public String in(Language language) {
    return in(language, Voice.SELF);
  }

  /** The language counts more than the voice: better a wrong person than a foreign language. */
  public String in(Language language, Voice voice) {
    var own = said(language, voice);
    var found = own == null ? said(language.otherwise(), voice) : own;
    if (found == null) {
      throw new IllegalStateException("no Latvian words: " + words);
    }
    return found;
  }

  private @Nullable String said(Language language, Voice voice) {
    var other = voice == Voice.OTHER ? forOther.get(language) : null;
    return other == null ? words.get(language) : other;
  }
}
