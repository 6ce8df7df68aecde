/** The snapshot of what is published. */
@NullMarked
package lv.celakarte.site.snapshot;

import org.jspecify.annotations.NullMarked;
