/** The edge of the platform: the only part that visitors and editors reach directly. */
@NullMarked
package lv.celakarte.gateway;

import org.jspecify.annotations.NullMarked;
