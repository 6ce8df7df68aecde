/** Who is asking and what may this person do. */
@NullMarked
package lv.celakarte.platform.access;

import org.jspecify.annotations.NullMarked;
