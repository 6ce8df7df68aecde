/** Test cases that authors write: these answers, and the steps that must and must not follow. */
@NullMarked
package lv.celakarte.questionnaire.cases;

import org.jspecify.annotations.NullMarked;
