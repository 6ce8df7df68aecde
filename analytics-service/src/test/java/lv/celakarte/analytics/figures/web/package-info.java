/** Tests. */
@NullMarked
package lv.celakarte.analytics.figures.web;

import org.jspecify.annotations.NullMarked;
