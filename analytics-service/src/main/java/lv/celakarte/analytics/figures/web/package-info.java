/** The figures as dashboard, API and CSV. */
@NullMarked
package lv.celakarte.analytics.figures.web;

import org.jspecify.annotations.NullMarked;
