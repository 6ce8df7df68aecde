package lv.celakarte.questionnaire.definition;

import java.util.Locale;
import java.util.Optional;

/** A language a questionnaire can be written in; which ones, its definition declares. */
public enum Language {
  LV("lv"),
  /** Easy Latvian, for readers who need short sentences and no hard words. */
  LV_SIMPLE("lv-simple"),
  EN("en"),
  RU("ru");

  private final String code;
  private final Locale locale;

  Language(String code) {
    this.code = code;
    this.locale = Locale.forLanguageTag(code);
  }

  /** The key of this language in a definition and in requests. */
  public String code() {
    return code;
  }

  /** For dates and the service's own words; easy Latvian is a variant of Latvian. */
  public Locale locale() {
    return locale;
  }

  public static Optional<Language> parse(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
