package lv.celakarte.questionnaire.evaluation.web;

import lv.celakarte.platform.problems.ProblemCode;

/** What a visitor's request can meet; the list stands in the README. */
enum EvaluationProblem implements ProblemCode {
  INVALID_ANSWERS("invalid-answers", 400),
  UNKNOWN_QUESTIONNAIRE("unknown-questionnaire", 404),
  UNKNOWN_VERSION("unknown-version", 404);

  private final String code;
  private final int status;

  EvaluationProblem(String code, int status) {
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
}
