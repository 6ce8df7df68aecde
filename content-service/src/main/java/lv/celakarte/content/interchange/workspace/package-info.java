/** Import and export for editors. */
@NullMarked
package lv.celakarte.content.interchange.workspace;

import org.jspecify.annotations.NullMarked;
