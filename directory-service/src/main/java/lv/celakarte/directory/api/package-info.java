/** The directory for programs, over HTTP. */
@NullMarked
package lv.celakarte.directory.api;

import org.jspecify.annotations.NullMarked;
