/** Entries of organizations: what is stated about each, who may change it and what has changed. */
@NullMarked
package lv.celakarte.directory.organization;

import org.jspecify.annotations.NullMarked;
