/** The documents a new installation begins with, read from a folder of files. */
@NullMarked
package lv.celakarte.content.starter;

import org.jspecify.annotations.NullMarked;
