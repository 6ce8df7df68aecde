/** Tools of this module's tests: the starter questionnaires and small ones made by hand. */
@NullMarked
package lv.celakarte.questionnaire;

import org.jspecify.annotations.NullMarked;
