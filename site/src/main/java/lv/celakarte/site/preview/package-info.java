/**
 * Shows outsiders a page that is not public yet, as long as the link that they were given works.
 */
@NullMarked
package lv.celakarte.site.preview;

import org.jspecify.annotations.NullMarked;
