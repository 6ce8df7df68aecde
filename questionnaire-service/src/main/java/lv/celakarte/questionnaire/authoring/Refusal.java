package lv.celakarte.questionnaire.authoring;

/** Why a version cannot go on its way. */
public enum Refusal {
  UNKNOWN_EDITION,
  NOT_A_DRAFT,
  NOT_SUBMITTED,
  /** Whoever wrote or submitted a version cannot approve it. */
  SAME_PERSON,
  /** A newer version is already public. */
  OVERTAKEN,
  /** Something cannot be reached, or somebody would end without a step. */
  NOT_PROVEN
}
