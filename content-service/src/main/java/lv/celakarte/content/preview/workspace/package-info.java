/** Preview links and the look of a text on the screens of a document. */
@NullMarked
package lv.celakarte.content.preview.workspace;

import org.jspecify.annotations.NullMarked;
