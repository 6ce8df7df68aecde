package lv.celakarte.questionnaire.definition;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a question.
 *
 * @param exclusive cannot be ticked together with another one ("none of these")
 * @param undecided says "I do not know": what is asked stays unknown, not "no"
 * @param shownIf offered unless this says no; may speak of earlier questions only
 */
public record Option(
    String id,
    Text text,
    @Nullable Text hint,
    boolean exclusive,
    boolean undecided,
    @Nullable Condition shownIf) {

  /** The three answers of every yes-or-no question, in this order. */
  public static final String YES = "yes";

  public static final String NO = "no";
  public static final String UNKNOWN = "unknown";

  /** An option that everybody is offered. */
  public Option(String id, Text text, @Nullable Text hint, boolean exclusive, boolean undecided) {
    this(id, text, hint, exclusive, undecided, null);
  }
}
