/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway.answers;

import org.jspecify.annotations.NullMarked;
