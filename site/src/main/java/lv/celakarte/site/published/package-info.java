/** What other services have published, as the site reads it, and who hears of which change. */
@NullMarked
package lv.celakarte.site.published;

import org.jspecify.annotations.NullMarked;
