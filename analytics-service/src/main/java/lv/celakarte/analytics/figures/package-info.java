/** What may be said about a period: totals, series, rankings and funnels without small numbers. */
@NullMarked
package lv.celakarte.analytics.figures;

import org.jspecify.annotations.NullMarked;
