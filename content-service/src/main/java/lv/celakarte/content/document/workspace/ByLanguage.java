package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** One short text in each language: a field for each, named by a prefix and the language. */
public final class ByLanguage {

  private ByLanguage() {}

  /** What was filled in. */
  public static Map<String, @Nullable String> read(
      MultiValueMap<String, String> form, String prefix) {
    var texts = new LinkedHashMap<String, @Nullable String>();
    for (var language : Language.values()) {
      texts.put(language.code(), form.getFirst(prefix + language.code()));
    }
    return texts;
  }

  /**
   * The fields.
   *
   * @param errors by the name of the field
   */
  public static Content fields(
      Words words,
      Map<String, String> errors,
      String prefix,
      String label,
      @Nullable Map<String, @Nullable String> given) {
    return Components.all(
        Arrays.stream(Language.values())
            .map(Language::code)
            .map(code ->
                Components.textField(
                    Field.of(
                            prefix + code,
                            label + " – " + words.of("language." + code),
                            given == null ? null : given.get(code))
                        .error(errors.get(prefix + code))))
            .toArray(Content[]::new));
  }
}
