package lv.celakarte.questionnaire.proof;

import java.util.Locale;

/** What is proven about a definition before it may become public. */
public enum Check {
  QUESTION_REACHABLE(true),
  /** A question on which nothing depends is none of our business. */
  QUESTION_MATTERS(true),
  /** An option may be there for people to find themselves in it, even if it changes nothing. */
  OPTION_MATTERS(false),
  STEP_REACHABLE(true),
  SITUATION_REACHABLE(true),
  /** Nobody ends without a sure step. */
  NOBODY_WITHOUT_A_STEP(true),
  /** Two steps that exclude each other are never sure together. */
  NO_EXCLUDED_PAIR(true),
  /** Whoever has a step has the step that it waits for, too; the engine leaves it out otherwise. */
  DEPENDENCY_PRESENT(false),
  /** No step for right now folds away for want of room. */
  URGENT_STEPS_FIT(true),
  /** Nobody has more sure steps than a road map shows at once; the rest would fold away. */
  LENGTH(false),
  PARAMETER_VALID(true),
  /** Where a step names the institution of the municipality, every municipality has it. */
  INSTITUTION_EVERYWHERE(true),
  /** A step may be something that people do by themselves. */
  INSTITUTION_NAMED(false),
  TEXTS_COMPLETE(true);

  private final boolean blocking;

  Check(boolean blocking) {
    this.blocking = blocking;
  }

  /** Whether a failure stands in the way of publishing, or is only worth knowing. */
  public boolean blocking() {
    return blocking;
  }

  /** Whether it has to be right on every day of the validity, not only on one. */
  boolean everyDay() {
    return switch (this) {
      case QUESTION_REACHABLE,
          QUESTION_MATTERS,
          OPTION_MATTERS,
          STEP_REACHABLE,
          SITUATION_REACHABLE ->
          false;
      case NOBODY_WITHOUT_A_STEP,
          NO_EXCLUDED_PAIR,
          DEPENDENCY_PRESENT,
          URGENT_STEPS_FIT,
          LENGTH,
          PARAMETER_VALID,
          INSTITUTION_EVERYWHERE,
          INSTITUTION_NAMED,
          TEXTS_COMPLETE ->
          true;
    };
  }

  /** The word for it in messages and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
