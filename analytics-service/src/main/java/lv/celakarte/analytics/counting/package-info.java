/** Adds up counted interactions, each exactly once, by hour and by day. */
@NullMarked
package lv.celakarte.analytics.counting;

import org.jspecify.annotations.NullMarked;
