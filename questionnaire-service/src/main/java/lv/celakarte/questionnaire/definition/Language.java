package lv.celakarte.questionnaire.definition;

import java.util.Optional;

/** A language in which every text of a questionnaire has to be complete. */
public enum Language {
  LV("lv"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
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
