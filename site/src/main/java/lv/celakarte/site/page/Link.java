package lv.celakarte.site.page;

/** A text that leads somewhere. */
public record Link(String text, String href) {}
