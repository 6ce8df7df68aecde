/** How the package beside it is held to its word. */
@NullMarked
package lv.celakarte.questionnaire.authoring;

import org.jspecify.annotations.NullMarked;
