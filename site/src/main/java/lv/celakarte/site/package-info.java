/** Turns what is published into the pages that visitors read, and asks a road map's questions. */
@NullMarked
package lv.celakarte.site;

import org.jspecify.annotations.NullMarked;
