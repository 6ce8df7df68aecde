/** How easily a text of a questionnaire reads: a few figures and turns of phrase, no grammar. */
@NullMarked
package lv.celakarte.questionnaire.readability;

import org.jspecify.annotations.NullMarked;
