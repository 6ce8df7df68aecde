/** Who is writing at a document, from which text they began, and what they have not saved yet. */
@NullMarked
package lv.celakarte.content.document.desk;

import org.jspecify.annotations.NullMarked;
