/** What changed between two texts, in words. */
@NullMarked
package lv.celakarte.content.comparison;

import org.jspecify.annotations.NullMarked;
