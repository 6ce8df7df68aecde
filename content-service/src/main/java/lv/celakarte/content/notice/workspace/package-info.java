/** Site notices for people: the screens. */
@NullMarked
package lv.celakarte.content.notice.workspace;

import org.jspecify.annotations.NullMarked;
