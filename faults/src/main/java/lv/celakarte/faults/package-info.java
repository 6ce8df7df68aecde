/** Breaks parts of a running platform on purpose and checks that nothing is lost or doubled. */
@NullMarked
package lv.celakarte.faults;

import org.jspecify.annotations.NullMarked;
