package lv.celakarte.platform.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Everything that the frame template shows around a screen. */
public record Frame(
    Page page,
    Locale locale,
    @Nullable Person person,
    List<NavigationLink> navigation,
    String styleHref,
    String iconHref,
    Texts texts) {

  /** A text of the interface. */
  public String text(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  /** The language that is not shown now. */
  public String otherLanguage() {
    return locale.getLanguage().equals("en") ? "lv" : "en";
  }

  /** For which institutions this person works, in capitals as people know them. */
  public String institutions() {
    return Optional.ofNullable(person)
        .map(known -> String.join(", ", known.institutions().stream().sorted().toList()))
        .orElse("")
        .toUpperCase(Locale.ROOT);
  }
}
