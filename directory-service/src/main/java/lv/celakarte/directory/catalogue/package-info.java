/** What everybody may read, kept in memory: lists, search and distances. */
@NullMarked
package lv.celakarte.directory.catalogue;

import org.jspecify.annotations.NullMarked;
