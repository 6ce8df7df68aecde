package lv.celakarte.gateway.answers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the edge can speak. */
public enum Language {
  LV,
  EN;

  /** The code in addresses and headers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language that an address begins with; Latvian where it does not say. */
  public static Language ofPath(String path) {
    return path.startsWith("/en/") || path.equals("/en") ? EN : LV;
  }

  /** The language of a header {@code Accept-Language}: the first of ours that is named. */
  public static Language ofHeader(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return LV;
    }
    for (var range : acceptLanguage.toLowerCase(Locale.ROOT).split(",", 20)) {
      var wanted = range.strip();
      if (wanted.startsWith("lv")) {
        return LV;
      }
      if (wanted.startsWith("en")) {
        return EN;
      }
    }
    return LV;
  }
}
