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
  /** An hour can only be chosen of the time to come. */
  NOT_IN_FUTURE,
  /** No hour has been chosen that could be taken back. */
  NOT_SCHEDULED,
  /** The text says something that readers must not see. */
  BLOCKED,
  /** Readers can only be led to another document that they can read. */
  NO_TARGET,
  /** A draft would be lost; it has to be published or thrown away first. */
  DRAFT_OPEN,
  /** There never was an edition of this number. */
  NO_SUCH_EDITION,
  /** Only another language can lag behind the Latvian text. */
  NOT_A_TRANSLATION,
  /** Another document stands at this address, or stood there and leads on from it. */
  PATH_TAKEN,
  /** This content has a variant in this language already. */
  VARIANT_EXISTS
}
