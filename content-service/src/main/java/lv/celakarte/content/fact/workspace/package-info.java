/** Shared facts for people: the screens. */
@NullMarked
package lv.celakarte.content.fact.workspace;

import org.jspecify.annotations.NullMarked;
