/** Media for editors. */
@NullMarked
package lv.celakarte.content.media.workspace;

import org.jspecify.annotations.NullMarked;
