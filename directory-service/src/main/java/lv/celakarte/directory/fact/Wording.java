package lv.celakarte.directory.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same words in the languages that have them; Latvian always does. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(String lv, @Nullable String en, @Nullable String ru) {

  public Wording {
    if (lv.isBlank()) {
      throw new IllegalArgumentException("Words need their Latvian form");
    }
  }

  /** Words that exist in Latvian only. */
  public static Wording latvian(String lv) {
    return new Wording(lv, null, null);
  }

  /** The words in this language, or in Latvian where it has none. */
  public String in(String language) {
    return byLanguage().getOrDefault(language, lv);
  }

  /** The languages that have words, in a fixed order. */
  public Map<String, String> byLanguage() {
    var words = new LinkedHashMap<String, String>();
    words.put("lv", lv);
    if (en != null) {
      words.put("en", en);
    }
    if (ru != null) {
      words.put("ru", ru);
    }
    return words;
  }
}
