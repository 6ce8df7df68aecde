/** Tests. */
@NullMarked
package lv.celakarte.analytics.counting;

import org.jspecify.annotations.NullMarked;
