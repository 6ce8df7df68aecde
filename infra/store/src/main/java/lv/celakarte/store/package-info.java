/** The embedded store: MongoDB's protocol over one file, strict about what it cannot do right. */
@NullMarked
package lv.celakarte.store;

import org.jspecify.annotations.NullMarked;
