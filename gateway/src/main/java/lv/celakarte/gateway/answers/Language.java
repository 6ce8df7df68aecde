package lv.celakarte.gateway.answers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the edge can speak. */
public enum Language {
  LV("lv", "lv", "lv"),
  /** Latvian that is easy to read. */
  LV_SIMPLE("lv-simple", "viegli", "lv"),
  EN("en", "en", "en"),
  RU("ru", "ru", "ru");

  private final String code;
  private final String segment;
  private final String tag;

  Language(String code, String segment, String tag) {
    this.code = code;
    this.segment = segment;
    this.tag = tag;
  }

  /** The code in counts and events. */
  public String code() {
    return code;
  }

  /** The first part of the addresses in this language. */
  public String segment() {
    return segment;
  }

  /** The language as browsers know it: easy Latvian is Latvian. */
  public String tag() {
    return tag;
  }

  /** The language that an address begins with; Latvian where it does not say. */
  public static Language ofPath(String path) {
    if (path.length() < 3) {
      return LV;
    }
    return switch (path.charAt(1)) {
      case 'e' -> begins(path, EN) ? EN : LV;
      case 'r' -> begins(path, RU) ? RU : LV;
      case 'v' -> begins(path, LV_SIMPLE) ? LV_SIMPLE : LV;
      default -> LV;
    };
  }

  private static boolean begins(String path, Language language) {
    var end = 1 + language.segment.length();
    return path.startsWith(language.segment, 1)
        && (path.length() == end || path.charAt(end) == '/');
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
      if (wanted.startsWith("ru")) {
        return RU;
      }
    }
    return LV;
  }
}
