/** The harness that breaks things, itself put to the test. */
@NullMarked
package lv.celakarte.faults;

import org.jspecify.annotations.NullMarked;
