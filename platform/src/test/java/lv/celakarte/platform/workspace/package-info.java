/** Tests. */
@NullMarked
package lv.celakarte.platform.workspace;

import org.jspecify.annotations.NullMarked;
