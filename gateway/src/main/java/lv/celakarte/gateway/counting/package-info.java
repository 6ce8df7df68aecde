/** Counting page views as sums, without telling one visitor from another. */
@NullMarked
package lv.celakarte.gateway.counting;

import org.jspecify.annotations.NullMarked;
