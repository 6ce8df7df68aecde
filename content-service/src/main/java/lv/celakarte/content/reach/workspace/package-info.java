/** How long it took until readers everywhere saw it, for people. */
@NullMarked
package lv.celakarte.content.reach.workspace;

import org.jspecify.annotations.NullMarked;
