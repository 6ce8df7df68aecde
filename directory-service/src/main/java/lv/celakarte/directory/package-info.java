/** The directory: institutions that help people and entrepreneurs, and the places they serve. */
@NullMarked
package lv.celakarte.directory;

import org.jspecify.annotations.NullMarked;
