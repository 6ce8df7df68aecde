/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway.edge;

import org.jspecify.annotations.NullMarked;
