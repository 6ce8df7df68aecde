/** Whether the links to other sites still lead somewhere, asked politely in the background. */
@NullMarked
package lv.celakarte.content.links;

import org.jspecify.annotations.NullMarked;
