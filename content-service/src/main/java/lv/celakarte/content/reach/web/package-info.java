/** How long it took until readers everywhere saw it, for programs. */
@NullMarked
package lv.celakarte.content.reach.web;

import org.jspecify.annotations.NullMarked;
