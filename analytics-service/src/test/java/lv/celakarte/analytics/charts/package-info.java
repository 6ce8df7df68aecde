/** Tests. */
@NullMarked
package lv.celakarte.analytics.charts;

import org.jspecify.annotations.NullMarked;
