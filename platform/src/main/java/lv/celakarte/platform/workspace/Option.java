package lv.celakarte.platform.workspace;

/** One thing to choose. */
public record Option(String value, String text) {}
