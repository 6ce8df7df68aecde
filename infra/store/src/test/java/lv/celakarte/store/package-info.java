/**
 * What the rest of the platform may expect of the embedded store, tried with MongoDB's own driver.
 */
@NullMarked
package lv.celakarte.store;

import org.jspecify.annotations.NullMarked;
