/** Documents for people: the screens of the workspace. */
@NullMarked
package lv.celakarte.content.document.workspace;

import org.jspecify.annotations.NullMarked;
