/** How the package beside it is held to its word. */
@NullMarked
package lv.celakarte.questionnaire.proof;

import org.jspecify.annotations.NullMarked;
