/** Alerts and campaign banners that stand on the public pages for a while. */
@NullMarked
package lv.celakarte.content.notice;

import org.jspecify.annotations.NullMarked;
