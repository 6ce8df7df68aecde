package lv.celakarte.platform.workspace;

/** How much weight a button has on its screen. */
public enum ButtonKind {
  PRIMARY,
  SECONDARY,
  WARNING
}
