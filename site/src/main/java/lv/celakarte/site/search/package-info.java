/** Search over everything that visitors can read, in memory. */
@NullMarked
package lv.celakarte.site.search;

import org.jspecify.annotations.NullMarked;
