package lv.celakarte.content.document;

/** Who did something, as the history tells it. */
public record Actor(String id, String name) {

  /** Stands for the clock until the name of the one who chose the hour takes its place. */
  static final Actor CLOCK = new Actor("clock", "clock");

  /** Stands in the history for the documents that a new installation brings along. */
  public static final Actor STARTER_CONTENT = new Actor("starter-content", "starter content");
}
