/** Shared facts for programs: the API. */
@NullMarked
package lv.celakarte.content.fact.web;

import org.jspecify.annotations.NullMarked;
