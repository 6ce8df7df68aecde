package lv.celakarte.questionnaire.readability;

/**
 * What makes a text hard to read.
 *
 * @param what the sentence or the word
 * @param size how long it is; 0 where that does not matter
 * @param limit how long it had better be; 0 likewise
 */
public record Remark(Rule rule, String what, int size, int limit) {

  /** The closed list of what is looked at; the letters are those of the plain-language rules. */
  public enum Rule {
    /** L01, L02. */
    LONG_SENTENCE("long-sentence"),
    /** L05. */
    MANY_SENTENCES("many-sentences"),
    /** L17. */
    LONG_WORD("long-word"),
    /** L07. */
    ABBREVIATION("abbreviation"),
    /** L15. */
    PASSIVE("passive"),
    /** L03, in easy language. */
    SEVERAL_THOUGHTS("several-thoughts"),
    /** L16, in easy language. */
    CONDITIONAL("conditional"),
    /** L22, in easy language. */
    DATE_IN_DIGITS("date-in-digits");

    private final String code;

    Rule(String code) {
      this.code = code;
    }

    /** The word for it in the keys of the interface's texts. */
    public String code() {
      return code;
    }
  }
}
