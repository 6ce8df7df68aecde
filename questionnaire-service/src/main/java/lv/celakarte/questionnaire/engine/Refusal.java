package lv.celakarte.questionnaire.engine;

import org.jspecify.annotations.Nullable;

/**
 * Why an answer cannot be taken.
 *
 * @param question the id of the question, as it was sent
 * @param bound the bound that was broken, where there is one
 */
public record Refusal(String question, Code code, @Nullable String bound) {

  /** The closed list of what can be wrong with an answer. */
  public enum Code {
    TOO_MANY("too-many"),
    UNKNOWN_QUESTION("unknown-question"),
    UNKNOWN_OPTION("unknown-option"),
    REQUIRED("required"),
    WRONG_TYPE("wrong-type"),
    NOT_TOGETHER("not-together"),
    TOO_SMALL("out-of-range"),
    TOO_LARGE("out-of-range"),
    TOO_EARLY("out-of-range"),
    TOO_LATE("out-of-range"),
    UNKNOWN_PLACE("unknown-place");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
