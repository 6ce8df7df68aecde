/** The door: what comes in, what is refused at once, and what every answer carries. */
@NullMarked
package lv.celakarte.gateway.edge;

import org.jspecify.annotations.NullMarked;
