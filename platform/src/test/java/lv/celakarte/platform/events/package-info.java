/** Tests. */
@NullMarked
package lv.celakarte.platform.events;

import org.jspecify.annotations.NullMarked;
