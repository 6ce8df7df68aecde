/** Tests. */
@NullMarked
package lv.celakarte.analytics.figures;

import org.jspecify.annotations.NullMarked;
