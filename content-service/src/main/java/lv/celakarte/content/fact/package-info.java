/** Facts that many texts share: amounts and terms with the days on which they hold. */
@NullMarked
package lv.celakarte.content.fact;

import org.jspecify.annotations.NullMarked;
