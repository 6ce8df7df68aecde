/** How a service ends without anybody noticing. */
@NullMarked
package lv.celakarte.platform.ending;

import org.jspecify.annotations.NullMarked;
