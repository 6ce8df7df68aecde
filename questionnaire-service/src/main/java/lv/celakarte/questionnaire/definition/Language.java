package lv.celakarte.questionnaire.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that a visitor can choose. */
public enum Language {
  LV("lv", Locale.of("lv"), true),
  /** Easy Latvian: short sentences, no foreign words. */
  LV_SIMPLE("lv-simple", Locale.of("lv", "", "simple"), false),
  EN("en", Locale.ENGLISH, true),
  RU("ru", Locale.of("ru"), false);

  private static final List<Language> REQUIRED =
      Arrays.stream(values()).filter(language -> language.required).toList();

  private final String code;
  private final Locale locale;
  private final boolean required;

  Language(String code, Locale locale, boolean required) {
    this.code = code;
    this.locale = locale;
    this.required = required;
  }

  public String code() {
    return code;
  }

  /** For the words of the interface and for dates. */
  public Locale locale() {
    return locale;
  }

  /** Without words in these languages a definition is not even read. */
  public static List<Language> required() {
    return REQUIRED;
  }

  /** The language under which a text may be found when there is none in this one. */
  public Language otherwise() {
    return LV;
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
