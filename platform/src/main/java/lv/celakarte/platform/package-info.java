/** What every service needs and none should write twice. */
@NullMarked
package lv.celakarte.platform;

import org.jspecify.annotations.NullMarked;
