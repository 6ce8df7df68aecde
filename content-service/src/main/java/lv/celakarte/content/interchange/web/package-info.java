/** Import and export for programs: the API. */
@NullMarked
package lv.celakarte.content.interchange.web;

import org.jspecify.annotations.NullMarked;
