/** Tests. */
@NullMarked
package lv.celakarte.platform.access;

import org.jspecify.annotations.NullMarked;
