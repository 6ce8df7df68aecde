/** Remarks on a document among its editors; they never leave this service. */
@NullMarked
package lv.celakarte.content.document.remark;

import org.jspecify.annotations.NullMarked;
