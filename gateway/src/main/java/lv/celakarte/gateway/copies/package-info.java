/** The running copies of the services behind the edge, and which of them can be asked now. */
@NullMarked
package lv.celakarte.gateway.copies;

import org.jspecify.annotations.NullMarked;
