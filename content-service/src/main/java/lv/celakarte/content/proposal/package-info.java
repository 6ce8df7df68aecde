/** Changes that wait for a second person, of whatever is shared by all institutions. */
@NullMarked
package lv.celakarte.content.proposal;

import org.jspecify.annotations.NullMarked;
