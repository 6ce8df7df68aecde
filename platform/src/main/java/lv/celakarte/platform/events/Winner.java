package lv.celakarte.platform.events;

/** Which record of a key a view keeps. */
public enum Winner {
  /** The highest version, wherever it stands in the topic: right for every reader of state. */
  NEWEST_VERSION,
  /**
   * The last one written, which is what compaction will leave: for a producer that checks its own
   * output.
   */
  LAST_WRITTEN
}
