/** Everything that can go wrong in front of a user, from closed lists, as RFC 9457 says it. */
@NullMarked
package lv.celakarte.platform.problems;

import org.jspecify.annotations.NullMarked;
