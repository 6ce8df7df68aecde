package lv.celakarte.questionnaire.definition;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a question.
 *
 * @param exclusive cannot be ticked together with another one ("none of these")
 * @param undecided says "I do not know": what is asked stays unknown, not "no"
 */
public record Option(
    String id, Text text, @Nullable Text hint, boolean exclusive, boolean undecided) {

  /** The three answers of every yes-or-no question, in this order. */
  public static final String YES = "yes";

  public static final String NO = "no";
  public static final String UNKNOWN = "unknown";
}
