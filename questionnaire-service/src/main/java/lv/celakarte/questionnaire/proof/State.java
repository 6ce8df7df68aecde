package lv.celakarte.questionnaire.proof;

import org.jspecify.annotations.Nullable;

/**
 * How it can stand with one question at the end of a way.
 *
 * @param answer where it was answered: an option, or a value that stands for its class
 */
record State(Stand stand, @Nullable Object answer) {

  enum Stand {
    ANSWERED,
    SKIPPED,
    NOT_ASKED,
    /** Whether it is asked is not known. */
    PENDING
  }

  static final State SKIPPED = new State(Stand.SKIPPED, null);
  static final State NOT_ASKED = new State(Stand.NOT_ASKED, null);
  static final State PENDING = new State(Stand.PENDING, null);

  static State answered(Object answer) {
    return new State(Stand.ANSWERED, answer);
  }
}
