/**
 * Images, papers and videos that texts show: taken in safely, kept for ever under the name of their
 * content.
 */
@NullMarked
package lv.celakarte.content.media;

import org.jspecify.annotations.NullMarked;
