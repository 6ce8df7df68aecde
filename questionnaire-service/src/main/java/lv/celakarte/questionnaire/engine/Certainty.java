package lv.celakarte.questionnaire.engine;

import java.util.Locale;

/** Whether a step surely belongs on a road map, or an answer is missing to know. */
public enum Certainty {
  YES,
  MAYBE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
