/** The press: hears of changes, renders the pages that show them and writes what came out. */
@NullMarked
package lv.celakarte.site.press;

import org.jspecify.annotations.NullMarked;
