/** The content service: keeps what the institutions publish. */
@NullMarked
package lv.celakarte.content;

import org.jspecify.annotations.NullMarked;
