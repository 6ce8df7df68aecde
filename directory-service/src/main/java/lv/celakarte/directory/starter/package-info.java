/** The entries and places with which a new installation begins. */
@NullMarked
package lv.celakarte.directory.starter;

import org.jspecify.annotations.NullMarked;
