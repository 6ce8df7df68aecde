/** Where institutions tell readers different things of the same. */
@NullMarked
package lv.celakarte.content.contradiction;

import org.jspecify.annotations.NullMarked;
