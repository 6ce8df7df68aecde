/** Which part answers which address, and what a reader sees when that part does not answer. */
@NullMarked
package lv.celakarte.gateway.routes;

import org.jspecify.annotations.NullMarked;
