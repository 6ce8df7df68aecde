package lv.celakarte.questionnaire.engine;

/** How it stands with one question in a walk. */
enum Given {
  /** Can be asked, has no answer yet. */
  OPEN,
  ANSWERED,
  /** Skipped by the visitor where that is allowed. */
  SKIPPED,
  /** Can be asked; the answer that was sent ticks only what is no longer offered. */
  STALE,
  /** Its condition says that it is not for this visitor. */
  NOT_ASKED,
  /** Whether it will be asked is not known, since an earlier answer is missing. */
  PENDING
}
