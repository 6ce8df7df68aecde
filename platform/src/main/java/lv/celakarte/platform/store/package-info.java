/** Versioned aggregates that carry their own unsent events, and the relay that sends them. */
@NullMarked
package lv.celakarte.platform.store;

import org.jspecify.annotations.NullMarked;
