/** The state of links for editors. */
@NullMarked
package lv.celakarte.content.links.workspace;

import org.jspecify.annotations.NullMarked;
