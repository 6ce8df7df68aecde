/** The one clock of a service. */
@NullMarked
package lv.celakarte.platform.time;

import org.jspecify.annotations.NullMarked;
