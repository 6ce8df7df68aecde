package lv.celakarte.questionnaire.proof;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it should be.
 *
 * @param subject what it is about: the id of a question, step, parameter, {@code question=option};
 *     empty when it is about the whole
 * @param detail what else has to be said, for people to read: a date, a place in the file, a number
 * @param example a visitor by whom it can be seen; null where it is about all visitors
 * @param period the days on which it is so; null: on every day of the validity
 */
public record Finding(
    Check check,
    Verdict verdict,
    String subject,
    String detail,
    @Nullable Example example,
    @Nullable Period period) {

  /** Something that is so on every day of the validity. */
  public Finding(
      Check check, Verdict verdict, String subject, String detail, @Nullable Example example) {
    this(check, verdict, subject, detail, example, null);
  }

  /** The same on these days only. */
  Finding during(Period days) {
    return new Finding(check, verdict, subject, detail, example, days);
  }

  /** How it stands with a check. */
  public enum Verdict {
    /** Certain: shown by an example, or by a search that left nothing out. */
    BROKEN,
    /** The time was not enough to know. */
    UNDECIDED
  }

  /**
   * Whether it stands in the way of publishing. What only has to be possible on some day may be
   * impossible on others; what must never be so must be so on no day.
   */
  public boolean blocking() {
    return check.blocking() && (period == null || check.everyDay());
  }
}
