package lv.celakarte.site.search;

import java.util.List;

/** One page of what was found. */
public record Hits(long total, List<Hit> hits) {

  static final Hits NONE = new Hits(0, List.of());
}
