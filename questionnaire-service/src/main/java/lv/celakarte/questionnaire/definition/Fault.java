package lv.celakarte.questionnaire.definition;

/**
 * What is wrong with a definition, and where.
 *
 * @param place a path into the file, such as {@code questions[3].options[0].text.en}
 * @param detail the name or value that is wrong; may be empty
 */
public record Fault(String place, Code code, String detail) {

  /** The closed list of what can be wrong. */
  public enum Code {
    MISSING("missing"),
    WRONG_TYPE("wrong-type"),
    UNKNOWN_FIELD("unknown-field"),
    BAD_NAME("bad-name"),
    TAKEN("taken"),
    TOO_MUCH("too-much"),
    TOO_DEEP("too-deep"),
    TOO_FEW("too-few"),
    UNKNOWN_QUESTION("unknown-question"),
    UNKNOWN_OPTION("unknown-option"),
    UNKNOWN_PARAMETER("unknown-parameter"),
    UNKNOWN_AMOUNT("unknown-amount"),
    UNKNOWN_CONDITION("unknown-condition"),
    UNKNOWN_STEP("unknown-step"),
    UNKNOWN_SECTION("unknown-section"),
    UNKNOWN_PLACEHOLDER("unknown-placeholder"),
    /** A text quotes a shared fact itself and not by a parameter that takes its values. */
    FACT_IN_TEXT("fact-in-text"),
    NOT_EARLIER("not-earlier"),
    CYCLE("cycle"),
    WRONG_KIND("wrong-kind"),
    NO_RULE("no-rule"),
    OVERLAP("overlap"),
    NOT_VALID_TODAY("not-valid-today"),
    BACKWARDS("backwards"),
    NOT_JSON("not-json"),
    NOT_CSV("not-csv");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
