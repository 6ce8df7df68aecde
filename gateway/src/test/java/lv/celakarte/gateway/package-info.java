/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway;

import org.jspecify.annotations.NullMarked;
