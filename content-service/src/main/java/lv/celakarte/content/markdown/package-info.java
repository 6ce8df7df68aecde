/** CommonMark texts: what may stand in one, and how it looks as HTML. */
@NullMarked
package lv.celakarte.content.markdown;

import org.jspecify.annotations.NullMarked;
