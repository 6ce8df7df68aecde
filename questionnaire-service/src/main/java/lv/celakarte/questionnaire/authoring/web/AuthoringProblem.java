package lv.celakarte.questionnaire.authoring.web;

import lv.celakarte.platform.problems.ProblemCode;
import lv.celakarte.questionnaire.authoring.Refusal;

/** What an editor's wish can meet; the list stands in the README. */
public enum AuthoringProblem implements ProblemCode {
  INVALID_DEFINITION("invalid-definition", 400),
  UNKNOWN_EDITION("unknown-edition", 404),
  NOT_A_DRAFT("not-a-draft", 409),
  NOT_SUBMITTED("not-submitted", 409),
  SAME_PERSON("same-person", 409),
  OVERTAKEN("overtaken", 409),
  NOT_APPROVED("not-approved", 409),
  NOT_PROVEN("not-proven", 409),
  PROOF_RUNNING("proof-running", 409),
  REASON_TOO_SHORT("reason-too-short", 400),
  CASES_FAIL("cases-fail", 409),
  NOT_LIVE("not-live", 409),
  NAME_TAKEN("name-taken", 409),
  UNKNOWN_STATE("unknown-state", 404);

  private final String code;
  private final int status;

  AuthoringProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  /** The problem that tells this refusal. */
  public static AuthoringProblem of(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_EDITION -> UNKNOWN_EDITION;
      case NOT_A_DRAFT -> NOT_A_DRAFT;
      case NOT_SUBMITTED -> NOT_SUBMITTED;
      case SAME_PERSON -> SAME_PERSON;
      case OVERTAKEN -> OVERTAKEN;
      case NOT_APPROVED -> NOT_APPROVED;
      case NOT_PROVEN -> NOT_PROVEN;
      case PROOF_RUNNING -> PROOF_RUNNING;
      case REASON_TOO_SHORT -> REASON_TOO_SHORT;
      case CASES_FAIL -> CASES_FAIL;
      case NOT_LIVE -> NOT_LIVE;
      case NAME_TAKEN -> NAME_TAKEN;
      case UNKNOWN_STATE -> UNKNOWN_STATE;
    };
  }
}
