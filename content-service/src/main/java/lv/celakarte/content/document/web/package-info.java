/** Documents for programs: the API. */
@NullMarked
package lv.celakarte.content.document.web;

import org.jspecify.annotations.NullMarked;
