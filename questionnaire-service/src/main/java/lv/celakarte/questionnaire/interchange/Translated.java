package lv.celakarte.questionnaire.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Language;
import lv.celakarte.questionnaire.definition.Text;
import org.jspecify.annotations.Nullable;

/**
 * Texts of somebody who writes in one language: the others get the same words, marked as still to
 * be translated, which the proof takes for missing.
 */
final class Translated {

  private final String language;
  private int open;

  Translated(String language) {
    this.language = Language.parse(language).map(Language::code).orElse(Language.LV.code());
  }

  /** A plain text, or a map by language. */
  Map<String, Object> text(@Nullable Object words) {
    var said = new LinkedHashMap<String, Object>();
    if (words instanceof Map<?, ?> map) {
      map.forEach((code, text) -> {
        if (text instanceof String given && !given.isBlank()) {
          said.put(String.valueOf(code), given);
        }
      });
    } else if (words != null && !String.valueOf(words).isBlank()) {
      said.put(language, String.valueOf(words).strip());
    }
    complete(said);
    return said;
  }

  private void complete(Map<String, Object> said) {
    var any = said.getOrDefault(language, said.values().stream().findFirst().orElse(null));
    if (any == null) {
      return;
    }
    for (Language wanted : languages()) {
      if (!said.containsKey(wanted.code())) {
        said.put(wanted.code(), Text.UNTRANSLATED + any);
        open++;
      }
    }
  }

  /** Those in which a definition has to be complete. */
  private List<Language> languages() {
    return Language.required();
  }

  /** What was left to be translated, if anything was. */
  void remark(List<Remark> remarks) {
    if (open > 0) {
      remarks.add(new Remark(Remark.Kind.UNTRANSLATED, language, Integer.toString(open)));
    }
  }
}
