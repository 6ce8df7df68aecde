/**
 * Shows, by answers that it finds, that everything in a questionnaire can be reached and nobody
 * ends without a step.
 */
@NullMarked
package lv.celakarte.questionnaire.proof;

import org.jspecify.annotations.NullMarked;
