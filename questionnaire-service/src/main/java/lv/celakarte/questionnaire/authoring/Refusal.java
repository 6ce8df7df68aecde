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
  /** Whoever publishes against the proof has to say why. */
  REASON_TOO_SHORT
}
