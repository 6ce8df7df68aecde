package lv.celakarte.questionnaire.proof;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param subject what it is about: the id of a question, step, parameter, {@code question=option};
 *     empty when it is about the whole
 * @param detail what else has to be said, for people to read: a date, a place in the file, a number
 * @param example a visitor by whom it can be seen; null where it is about all visitors
 */
public record Finding(
    Check check, Verdict verdict, String subject, String detail, @Nullable Example example) {

  /** How it stands with a check. */
  public enum Verdict {
    /** Certain: shown by an example, or by a search that left nothing out. */
    BROKEN,
    /** The time was not enough to know. */
    UNDECIDED
  }

  /** Whether it stands in the way of publishing. */
  public boolean blocking() {
    return check.blocking();
  }
}
