package lv.celakarte.questionnaire.definition;

import java.util.List;

/**
 * Which steps follow from what.
 *
 * @param why what to say beside the deciding answers; a line that quotes an unknown amount is left
 *     out
 */
public record Rule(String id, Condition when, List<String> steps, List<Text> why) {

  public Rule {
    steps = List.copyOf(steps);
    why = List.copyOf(why);
  }
}
