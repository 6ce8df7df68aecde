/** Pages: what stands at which address, rendered from what is published and from nothing else. */
@NullMarked
package lv.celakarte.site.page;

import org.jspecify.annotations.NullMarked;
