/**
 * What a document says: the values an editor fills in and how they are checked when they come from
 * outside.
 */
@NullMarked
package lv.celakarte.content.edition;

import org.jspecify.annotations.NullMarked;
