/** Documents and their way from a draft to the public page, always through two people. */
@NullMarked
package lv.celakarte.content.document;

import org.jspecify.annotations.NullMarked;
