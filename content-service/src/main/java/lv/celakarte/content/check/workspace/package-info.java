/** Findings on the screens of a document. */
@NullMarked
package lv.celakarte.content.check.workspace;

import org.jspecify.annotations.NullMarked;
