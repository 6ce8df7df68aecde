package lv.celakarte.questionnaire.authoring;

/** Why a version cannot go on its way. */
public enum Refusal {
  UNKNOWN_EDITION,
  NOT_A_DRAFT,
  NOT_SUBMITTED,
  /** The ministry has not approved it yet. */
  NOT_APPROVED,
  /** Whoever wrote or submitted a version cannot approve it. */
  SAME_PERSON,
  /** A newer version is already public. */
  OVERTAKEN,
  /** The proof found something that stands in the way. */
  NOT_PROVEN,
  /** The proof is still at work. */
  PROOF_RUNNING,
  /** Whoever publishes against the proof, or takes a version back, has to say why. */
  REASON_TOO_SHORT,
  /** A test case that the authors wrote does not come out as they expect. */
  CASES_FAIL,
  /** Only what the public sees can be taken back. */
  NOT_LIVE,
  /** There is a questionnaire with this name already. */
  NAME_TAKEN,
  /** The draft never said that, or so long ago that it was forgotten. */
  UNKNOWN_STATE
}
