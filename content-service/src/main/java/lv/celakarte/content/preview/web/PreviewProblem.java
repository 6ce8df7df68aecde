package lv.celakarte.content.preview.web;

import lv.celakarte.platform.problems.ProblemCode;

/** The problems that only preview links can have; the README lists each of them. */
enum PreviewProblem implements ProblemCode {
  PREVIEW_ENDED(410);

  private final int status;

  PreviewProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
