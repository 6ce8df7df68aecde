/** The one frame and the few components that all workspace screens share. */
@NullMarked
package lv.celakarte.platform.workspace;

import org.jspecify.annotations.NullMarked;
