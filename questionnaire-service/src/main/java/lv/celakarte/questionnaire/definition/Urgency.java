package lv.celakarte.questionnaire.definition;

import java.util.Locale;

/** When a step has to be taken; the order of the constants is the order of the road map. */
public enum Urgency {
  NOW,
  WEEK,
  MONTH,
  LATER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
