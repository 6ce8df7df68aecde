package lv.celakarte.analytics.figures.web;

import lv.celakarte.platform.problems.ProblemCode;

/** What can be wrong with a question about figures. */
enum FigureProblem implements ProblemCode {
  UNKNOWN_MEASURE,
  UNKNOWN_BREAKDOWN,
  INVALID_PERIOD,
  PERIOD_TOO_LONG;

  @Override
  public int status() {
    return 400;
  }
}
