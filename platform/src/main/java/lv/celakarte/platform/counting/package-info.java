/** Anonymous counts: sums per minute, never a record about one visit. */
@NullMarked
package lv.celakarte.platform.counting;

import org.jspecify.annotations.NullMarked;
