/** Questionnaires: what they ask, what follows from the answers, and who may change them. */
@NullMarked
package lv.celakarte.questionnaire;

import org.jspecify.annotations.NullMarked;
