/** Values of which every stated fact is made: words by language, marks, points on the map. */
@NullMarked
package lv.celakarte.directory.fact;

import org.jspecify.annotations.NullMarked;
