/** Tests. */
@NullMarked
package lv.celakarte.analytics;

import org.jspecify.annotations.NullMarked;
