/** What the tests of the site share. */
@NullMarked
package lv.celakarte.site.testing;

import org.jspecify.annotations.NullMarked;
