/** Local governments and planning regions, and which social service belongs to which. */
@NullMarked
package lv.celakarte.directory.place;

import org.jspecify.annotations.NullMarked;
