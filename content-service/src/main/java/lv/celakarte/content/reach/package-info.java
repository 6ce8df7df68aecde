/** How long it took until every gateway showed what was published. */
@NullMarked
package lv.celakarte.content.reach;

import org.jspecify.annotations.NullMarked;
