/** The screens on which institutions keep their entries. */
@NullMarked
package lv.celakarte.directory.workspace;

import org.jspecify.annotations.NullMarked;
