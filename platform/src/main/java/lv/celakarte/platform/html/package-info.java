/** Compiled templates as content that other templates can hold. */
@NullMarked
package lv.celakarte.platform.html;

import org.jspecify.annotations.NullMarked;
