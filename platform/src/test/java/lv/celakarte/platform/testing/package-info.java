/**
 * Real parts for the tests of every service: a broker, a store, and tokens that its gate accepts.
 */
@NullMarked
package lv.celakarte.platform.testing;

import org.jspecify.annotations.NullMarked;
