/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway.pages;

import org.jspecify.annotations.NullMarked;
