package lv.celakarte.questionnaire.definition;

import java.math.RoundingMode;

/** How an amount is rounded where the law says that it is. */
public enum Rounding {
  /** To the nearest, from the middle away from zero. */
  HALF_UP("half-up", RoundingMode.HALF_UP),
  /** To the nearest, from the middle to the even digit. */
  HALF_EVEN("half-even", RoundingMode.HALF_EVEN),
  /** To the next larger number. */
  UP("up", RoundingMode.CEILING),
  /** To the next smaller number. */
  DOWN("down", RoundingMode.FLOOR);

  private final String word;
  private final RoundingMode mode;

  Rounding(String word, RoundingMode mode) {
    this.word = word;
    this.mode = mode;
  }

  /** The word for it in a definition file. */
  public String word() {
    return word;
  }

  public RoundingMode mode() {
    return mode;
  }
}
