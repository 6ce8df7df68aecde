package lv.celakarte.content.reach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way to readers.
 *
 * @param path of the page that shows it
 */
record Way(String document, @Nullable Integer edition, String path, Instant at) {}
