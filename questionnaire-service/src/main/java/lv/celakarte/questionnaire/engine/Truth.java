package lv.celakarte.questionnaire.engine;

/** Three values: what is not known is not false. */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  /** On the hot path a truth is an int, so that "all" is a minimum and "any" a maximum. */
  static final int IS_NO = 0;

  static final int IS_UNKNOWN = 1;
  static final int IS_YES = 2;

  private static final Truth[] VALUES = values();

  static Truth of(int value) {
    return VALUES[value];
  }
}
