package lv.celakarte.content.proposal;

/** Why a step with a proposal cannot be taken. */
public enum Obstacle {
  /** Nothing waits for a second person. */
  NO_PROPOSAL,
  /** Whoever wrote at it may not agree to it. */
  OWN_WORK,
  /** Those who look back will want to know why. */
  NOTE_MISSING,
  /** Texts still quote the fact that is to be retired. */
  FACT_QUOTED,
  /** There is one of this id already. */
  FACT_TAKEN
}
