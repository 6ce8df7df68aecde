/**
 * Events on their way: sending them, and views that hold the present state of a compacted topic.
 */
@NullMarked
package lv.celakarte.platform.events;

import org.jspecify.annotations.NullMarked;
