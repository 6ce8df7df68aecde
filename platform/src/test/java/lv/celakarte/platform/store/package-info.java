/** Tests. */
@NullMarked
package lv.celakarte.platform.store;

import org.jspecify.annotations.NullMarked;
