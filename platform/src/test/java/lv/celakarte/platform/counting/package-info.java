/** Tests. */
@NullMarked
package lv.celakarte.platform.counting;

import org.jspecify.annotations.NullMarked;
