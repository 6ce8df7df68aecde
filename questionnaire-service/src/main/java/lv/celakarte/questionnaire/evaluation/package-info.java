/** What a visitor gets: the next question or the road map, in words. */
@NullMarked
package lv.celakarte.questionnaire.evaluation;

import org.jspecify.annotations.NullMarked;
