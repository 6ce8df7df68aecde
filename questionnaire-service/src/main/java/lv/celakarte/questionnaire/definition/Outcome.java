package lv.celakarte.questionnaire.definition;

/** How much help a road map leads to, from the least to the most; the order counts. */
public enum Outcome {
  /** The person can put it right alone. */
  SELF_HELP("self-help"),
  /** With those to whom the money is owed. */
  CREDITOR("creditor"),
  /** With an adviser or a service near home. */
  LOCAL_HELP("local-help"),
  /** Before a court, a notary, a bailiff or an authority. */
  FORMAL_PROCEDURE("formal-procedure");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
