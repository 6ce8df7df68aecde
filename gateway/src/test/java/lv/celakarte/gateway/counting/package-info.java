/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway.counting;

import org.jspecify.annotations.NullMarked;
