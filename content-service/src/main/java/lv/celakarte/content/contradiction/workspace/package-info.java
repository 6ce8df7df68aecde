/** The list of contradictions on a screen. */
@NullMarked
package lv.celakarte.content.contradiction.workspace;

import org.jspecify.annotations.NullMarked;
