package lv.celakarte.site.published;

import java.util.HashSet;
import java.util.Set;

/**
 * What a change means for pages.
 *
 * @param keys what was changed, in the words of {@link Reading#keys()}
 * @param paths addresses that the changed thing itself answers, now or before
 */
public record Touched(Set<String> keys, Set<String> paths) {

  Touched() {
    this(new HashSet<>(), new HashSet<>());
  }
}
