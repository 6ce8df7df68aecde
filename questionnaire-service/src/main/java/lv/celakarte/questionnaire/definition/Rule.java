package lv.celakarte.questionnaire.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps follow from what.
 *
 * @param why what to say beside the deciding answers; a line that quotes an unknown amount is left
 *     out
 * @param urgency how urgent this rule makes its steps, where that is more than they are by nature
 */
public record Rule(
    String id, Condition when, List<String> steps, List<Text> why, @Nullable Urgency urgency) {

  /** A rule that leaves its steps as urgent as they are. */
  public Rule(String id, Condition when, List<String> steps, List<Text> why) {
    this(id, when, steps, why, null);
  }

  public Rule {
    steps = List.copyOf(steps);
    why = List.copyOf(why);
  }
}
