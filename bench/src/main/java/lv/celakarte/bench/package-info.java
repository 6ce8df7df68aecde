/** Measures the platform against peers on the same machine in the same run. */
@NullMarked
package lv.celakarte.bench;

import org.jspecify.annotations.NullMarked;
