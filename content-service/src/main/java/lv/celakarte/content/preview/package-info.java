/** Links by which somebody without an account sees a draft as its page would be, for a while. */
@NullMarked
package lv.celakarte.content.preview;

import org.jspecify.annotations.NullMarked;
