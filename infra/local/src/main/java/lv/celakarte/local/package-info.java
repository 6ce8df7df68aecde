/** The whole platform on one machine: built, prepared, started in order, watched and stopped. */
@NullMarked
package lv.celakarte.local;

import org.jspecify.annotations.NullMarked;
