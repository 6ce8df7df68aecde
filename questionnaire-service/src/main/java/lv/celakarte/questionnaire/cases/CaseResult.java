package lv.celakarte.questionnaire.cases;

import java.util.List;

/**
 * How a test case came out.
 *
 * @param misses everything that is not as expected; none: it passed
 * @param open questions that this visitor has not answered
 */
public record CaseResult(TestCase test, List<Miss> misses, List<String> open) {

  public CaseResult {
    misses = List.copyOf(misses);
    open = List.copyOf(open);
  }

  /** Whether everything came as expected. */
  public boolean passed() {
    return misses.isEmpty();
  }

  /**
   * One thing that is not as expected.
   *
   * @param subject a question or a step
   * @param detail what came instead; may be empty
   */
  public record Miss(Kind kind, String subject, String detail) {}

  /** The closed list of what can go wrong. */
  public enum Kind {
    /** The questionnaire has no such question. */
    UNKNOWN_QUESTION("unknown-question"),
    /** The question does not take this answer. */
    REFUSED_ANSWER("refused-answer"),
    /** The question is not asked of this visitor. */
    NOT_ASKED("not-asked"),
    /** The questionnaire has no such step. */
    UNKNOWN_STEP("unknown-step"),
    /** The step has to be there surely, and is not there. */
    STEP_MISSING("step-missing"),
    /** The step must not be there, and is. */
    STEP_UNWANTED("step-unwanted"),
    /** It is only a "maybe", but has to be sure or away. */
    ONLY_MAYBE("only-maybe"),
    /** It has to be a "maybe", but is sure or away. */
    NOT_MAYBE("not-maybe");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word for it in answers to programs. */
    public String code() {
      return code;
    }
  }
}
