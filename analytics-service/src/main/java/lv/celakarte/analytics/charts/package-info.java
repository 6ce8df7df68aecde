/** Geometry of charts, free of any markup. */
@NullMarked
package lv.celakarte.analytics.charts;

import org.jspecify.annotations.NullMarked;
