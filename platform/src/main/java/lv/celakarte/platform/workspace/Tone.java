package lv.celakarte.platform.workspace;

/** How a tag is meant; its words say it too. */
public enum Tone {
  NEUTRAL,
  GOOD,
  ATTENTION,
  BAD
}
