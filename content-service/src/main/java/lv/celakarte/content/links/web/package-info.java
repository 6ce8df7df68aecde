/** The state of links for programs. */
@NullMarked
package lv.celakarte.content.links.web;

import org.jspecify.annotations.NullMarked;
