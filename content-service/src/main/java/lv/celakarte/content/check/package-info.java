/** What is looked at in a text before it is published, and what was found there. */
@NullMarked
package lv.celakarte.content.check;

import org.jspecify.annotations.NullMarked;
