/** How the edge behaves. */
@NullMarked
package lv.celakarte.gateway.signin;

import org.jspecify.annotations.NullMarked;
