/** Tests. */
@NullMarked
package lv.celakarte.platform.problems;

import org.jspecify.annotations.NullMarked;
