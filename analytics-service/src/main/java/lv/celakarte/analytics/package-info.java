/** Anonymous counts of what is used, and the figures that people read from them. */
@NullMarked
package lv.celakarte.analytics;

import org.jspecify.annotations.NullMarked;
