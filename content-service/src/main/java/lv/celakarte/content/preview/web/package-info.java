/** Preview links for programs: the API, and what the site asks for. */
@NullMarked
package lv.celakarte.content.preview.web;

import org.jspecify.annotations.NullMarked;
