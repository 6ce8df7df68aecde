/** Findings for programs: the API. */
@NullMarked
package lv.celakarte.content.check.web;

import org.jspecify.annotations.NullMarked;
