/** Changes that wait for a second person, on the screens. */
@NullMarked
package lv.celakarte.content.proposal.workspace;

import org.jspecify.annotations.NullMarked;
