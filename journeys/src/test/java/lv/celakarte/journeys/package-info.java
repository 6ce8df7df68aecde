/** The whole platform as its people meet it: real parts, a real browser, the public address. */
@NullMarked
package lv.celakarte.journeys;

import org.jspecify.annotations.NullMarked;
