package lv.celakarte.site.published;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text of a questionnaire by language, as it is said to the person in trouble.
 *
 * @param forOther whether somebody who answers for another is told it in words of their own
 */
public record Wording(Map<String, String> texts, boolean forOther) {

  static final Wording NONE = new Wording(Map.of());

  public Wording {
    texts = Map.copyOf(texts);
  }

  /** The same words for everybody. */
  public Wording(Map<String, String> texts) {
    this(texts, false);
  }

  /** What else stands beside the languages is left out. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Wording read(Map<String, Object> wire) {
    var texts = new TreeMap<String, String>();
    wire.forEach((language, text) -> {
      if (text instanceof String words) {
        texts.put(language, words);
      }
    });
    return new Wording(texts, wire.containsKey("forOther"));
  }

  /** The text in this language. */
  public @Nullable String in(Language language) {
    return language.of(texts);
  }

  /** The text in this language, or in Latvian, in which there is always one. */
  public String nearest(Language language) {
    var own = in(language);
    return own == null ? texts.getOrDefault(Language.LV.code(), "") : own;
  }

  boolean speaks(Language language) {
    return texts.containsKey(language.code());
  }
}
