/** How a service ends. */
@NullMarked
package lv.celakarte.platform.ending;

import org.jspecify.annotations.NullMarked;
