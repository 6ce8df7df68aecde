package lv.celakarte.questionnaire.authoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A move of a version on its way to the public. */
public enum Move {
  SUBMIT,
  /** Back to its authors. */
  RETURN,
  APPROVE,
  /** Only what was approved before. */
  PUBLISH,
  /** Both in one moment, by the ministry. */
  APPROVE_AND_PUBLISH,
  /** What is public comes to an end, by the ministry. */
  WITHDRAW;

  /** The word for it in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The move that a word in an address means. */
  public static Optional<Move> parse(String word) {
    return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
  }
}
