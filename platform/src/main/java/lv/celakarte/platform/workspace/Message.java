package lv.celakarte.platform.workspace;

/** What has just happened, told at the top of a screen. */
public record Message(Kind kind, String text) {

  /** How the message is meant; never told by colour alone. */
  public enum Kind {
    SUCCESS,
    INFO,
    WARNING,
    ERROR
  }
}
