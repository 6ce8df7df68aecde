package lv.celakarte.content.document;

/** The rules that can say no to a change of a document. */
public enum Refusal {
  /** The text cannot be saved as it is. */
  INVALID,
  /** There is no draft to hand in, approve or publish. */
  NO_DRAFT,
  /** It has been handed in or approved already. */
  ALREADY_SUBMITTED,
  /** Readers would miss something that every document needs. */
  INCOMPLETE,
  /** Only what has been handed in can be approved or sent back. */
  NOT_SUBMITTED,
  /** Only what a second person approved can be published. */
  NOT_APPROVED,
  /** Who wrote at it since the last publication may neither approve nor publish it. */
  OWN_WORK,
  /** Whoever reads the history needs a reason here. */
  NOTE_MISSING,
  /** Nothing is on the site that could be withdrawn. */
  NOT_LIVE,
  /** The text says something that readers must not see. */
  BLOCKED,
  /** Another document stands at this address, or stood there and leads on from it. */
  PATH_TAKEN,
  /** This content has a variant in this language already. */
  VARIANT_EXISTS
}
