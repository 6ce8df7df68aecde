package lv.celakarte.content.document;

/** Who did something, as the history tells it. */
public record Actor(String id, String name) {

  /** Stands in the history for the documents that a new installation brings along. */
  public static final Actor STARTER_CONTENT = new Actor("starter-content", "starter content");
}
