package lv.celakarte.questionnaire.definition;

/** Whether a public source says so, or an institution still has to confirm it. */
public enum Verification {
  VERIFIED("verified"),
  TO_BE_CONFIRMED("to-be-confirmed");

  private final String code;

  Verification(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
