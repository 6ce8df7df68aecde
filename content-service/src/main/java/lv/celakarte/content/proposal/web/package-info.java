/** Changes that wait for a second person, as HTTP tells of them. */
@NullMarked
package lv.celakarte.content.proposal.web;

import org.jspecify.annotations.NullMarked;
