package lv.celakarte.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that says why there is nothing to read here, and where to go from here. */
public record NoticePage(
    Frame frame, @Nullable String label, List<String> text, boolean search, List<Link> onward) {}
