package lv.celakarte.content.document.web;

import lv.celakarte.content.document.Refusal;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;

/** The problems that only this service has; the README lists each of them. */
public enum ContentProblem implements ProblemCode {
  NO_DRAFT(409),
  ALREADY_SUBMITTED(409),
  INCOMPLETE(409),
  NOT_SUBMITTED(409),
  NOT_APPROVED(409),
  OWN_WORK(409),
  NOTE_MISSING(400),
  NOTE_TOO_LONG(400),
  NOT_LIVE(409),
  NOT_IN_FUTURE(409),
  NOT_SCHEDULED(409),
  BLOCKED(409),
  NO_TARGET(409),
  DRAFT_OPEN(409),
  NO_SUCH_EDITION(404),
  NOT_A_TRANSLATION(409),
  PATH_TAKEN(409),
  VARIANT_EXISTS(409),
  NO_PROPOSAL(409),
  FACT_TAKEN(409),
  FACT_QUOTED(409);

  private final int status;

  ContentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  /** The problem as which a rule's refusal reaches the one who asked. */
  public static ProblemCode of(Refusal refusal) {
    return refusal == Refusal.INVALID
        ? CommonProblem.INVALID_FIELDS
        : ContentProblem.valueOf(refusal.name());
  }
}
