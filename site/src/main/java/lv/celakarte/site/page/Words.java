package lv.celakarte.site.page;

import lv.celakarte.platform.texts.Texts;
import lv.celakarte.site.published.Language;

/** The site's own words in one language. */
@FunctionalInterface
public interface Words {

  /** The text under this key. */
  String t(String key, Object... arguments);

  /** The words of this language. */
  static Words of(Texts texts, Language language) {
    return (key, arguments) -> texts.get(language.texts(), key, arguments);
  }
}
