package lv.celakarte.platform.events;

/** What of a topic has to stay. */
public enum Keeping {
  /** State: whoever reads the topic from its start knows how everything is now. */
  NEWEST_OF_EACH_KEY,
  /** What happened, for readers who may be away for long. */
  EVERYTHING_FOR_MONTHS,
  /** News that is of no use tomorrow. */
  EVERYTHING_FOR_A_DAY
}
