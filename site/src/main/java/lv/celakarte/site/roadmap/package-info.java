/** The question screens: a visitor's answers come and go with each request and stay nowhere. */
@NullMarked
package lv.celakarte.site.roadmap;

import org.jspecify.annotations.NullMarked;
