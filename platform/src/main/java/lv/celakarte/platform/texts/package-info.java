/** Words of the interface, by language. */
@NullMarked
package lv.celakarte.platform.texts;

import org.jspecify.annotations.NullMarked;
