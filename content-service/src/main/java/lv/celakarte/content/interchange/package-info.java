/** Content on its way in and out: pages of other programs, and the whole content as files. */
@NullMarked
package lv.celakarte.content.interchange;

import org.jspecify.annotations.NullMarked;
