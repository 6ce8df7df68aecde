package lv.celakarte.questionnaire.definition;

import java.util.Locale;

/** How a question is answered. */
public enum Kind {
  SINGLE,
  MULTIPLE,
  YESNO,
  INTEGER,
  MONEY,
  DATE,
  /** A month of a year; in conditions and deadlines it counts as its first day. */
  MONTH,
  MUNICIPALITY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Answered by picking from options that the definition (or the kind itself) names. */
  public boolean choice() {
    return this == SINGLE || this == MULTIPLE || this == YESNO;
  }

  public boolean number() {
    return this == INTEGER || this == MONEY;
  }

  /** Answered with a place in the calendar. */
  public boolean calendar() {
    return this == DATE || this == MONTH;
  }
}
