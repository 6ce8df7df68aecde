package lv.celakarte.site.search;

import lv.celakarte.site.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was found.
 *
 * @param latvian the same search in Latvian, where most is written
 */
public record SearchPage(
    Frame frame,
    String query,
    Hits hits,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String latvian) {}
