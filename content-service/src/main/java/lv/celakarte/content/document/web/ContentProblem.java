package lv.celakarte.content.document.web;

import lv.celakarte.content.document.Refusal;
import lv.celakarte.platform.problems.CommonProblem;
import lv.celakarte.platform.problems.ProblemCode;

/** The problems that only documents can have; the README lists each of them. */
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
  BLOCKED(409),
  PATH_TAKEN(409),
  VARIANT_EXISTS(409);

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
    return switch (refusal) {
      case INVALID -> CommonProblem.INVALID_FIELDS;
      case NO_DRAFT -> NO_DRAFT;
      case ALREADY_SUBMITTED -> ALREADY_SUBMITTED;
      case INCOMPLETE -> INCOMPLETE;
      case NOT_SUBMITTED -> NOT_SUBMITTED;
      case NOT_APPROVED -> NOT_APPROVED;
      case OWN_WORK -> OWN_WORK;
      case NOTE_MISSING -> NOTE_MISSING;
      case NOT_LIVE -> NOT_LIVE;
      case BLOCKED -> BLOCKED;
      case PATH_TAKEN -> PATH_TAKEN;
      case VARIANT_EXISTS -> VARIANT_EXISTS;
    };
  }
}
