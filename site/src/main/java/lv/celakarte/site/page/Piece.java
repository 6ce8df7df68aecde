package lv.celakarte.site.page;

import org.jspecify.annotations.Nullable;

/** A stretch of text, which may be a word of the glossary and lead there. */
public record Piece(String text, @Nullable String href) {}
