package lv.celakarte.site.search;

/** Something that was found. */
public record Hit(String kind, String path, Snippet title, Snippet text) {}
