/** Media for programs and for readers. */
@NullMarked
package lv.celakarte.content.media.web;

import org.jspecify.annotations.NullMarked;
