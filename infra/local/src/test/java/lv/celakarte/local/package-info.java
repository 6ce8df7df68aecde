/** The launcher's promises, most of them kept with small shell programs in the place of servers. */
@NullMarked
package lv.celakarte.local;

import org.jspecify.annotations.NullMarked;
