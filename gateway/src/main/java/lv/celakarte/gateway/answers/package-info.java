/**
 * What the edge itself says: prepared answers, their headers, and the words for what went wrong.
 */
@NullMarked
package lv.celakarte.gateway.answers;

import org.jspecify.annotations.NullMarked;
