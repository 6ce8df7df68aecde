package lv.celakarte.questionnaire.interchange;

/**
 * What a column of a decision table is about.
 *
 * @param name of the question, amount, condition or step; empty for the others
 */
record Column(Role role, String name) {

  /** Its heading says which. */
  enum Role {
    RULE("rule"),
    QUESTION("if "),
    AMOUNT("if amount "),
    CONDITION("if condition "),
    /** A whole condition as JSON, for what no cell can say. */
    WHEN("when"),
    STEP("then "),
    URGENCY("urgency"),
    NOTE("note"),
    BLANK("");

    private final String heading;

    Role(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  String heading() {
    return role.heading() + name;
  }

  boolean condition() {
    return role == Role.QUESTION || role == Role.AMOUNT || role == Role.CONDITION;
  }
}
