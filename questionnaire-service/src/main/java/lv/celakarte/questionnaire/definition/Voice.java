package lv.celakarte.questionnaire.definition;

import java.util.Optional;

/** Whom the texts speak to: the person in trouble, or somebody who answers for them. */
public enum Voice {
  SELF("self"),
  OTHER("other");

  private final String code;

  Voice(String code) {
    this.code = code;
  }

  /** The word for it in a request. */
  public String code() {
    return code;
  }

  public static Optional<Voice> parse(String code) {
    for (Voice voice : values()) {
      if (voice.code.equals(code)) {
        return Optional.of(voice);
      }
    }
    return Optional.empty();
  }
}
