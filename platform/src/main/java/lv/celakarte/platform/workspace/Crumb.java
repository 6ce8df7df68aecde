package lv.celakarte.platform.workspace;

/** One step of the way from the start of the workspace to a screen. */
public record Crumb(String text, String href) {}
