package lv.celakarte.site.published;

import org.jspecify.annotations.Nullable;

/** A word of the glossary as texts refer to it. */
public record Term(String word, @Nullable String meaning, String path) {}
