package lv.celakarte.questionnaire.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the road map has to say about a step. */
public enum Expectation {
  YES,
  MAYBE,
  NO;

  /** The word for it in a file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word of a file means. */
  public static Optional<Expectation> parse(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
