package lv.celakarte.site.published;

import java.util.Locale;
import java.util.Optional;

/** A language in which the public pages are written. */
public enum Language {
  LV,
  EN;

  /** The language with this code, for text from outside. */
  public static Optional<Language> parse(String code) {
    for (var language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** As it stands in addresses and in {@code lang}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For texts and for the form of dates. */
  public Locale locale() {
    return Locale.of(code());
  }

  /** The other one of the two. */
  public Language other() {
    return this == LV ? EN : LV;
  }

  /** The address of the home page. */
  public String home() {
    return "/" + code();
  }

  /** An address below the home page. */
  public String path(String rest) {
    return home() + "/" + rest;
  }
}
