/** Tests. */
@NullMarked
package lv.celakarte.platform.sample;

import org.jspecify.annotations.NullMarked;
