/** Tests of estimates. */
@NullMarked
package lv.celakarte.questionnaire.impact;

import org.jspecify.annotations.NullMarked;
