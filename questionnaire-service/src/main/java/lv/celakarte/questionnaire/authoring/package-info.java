/** How a version of a questionnaire is written, submitted and published by two different people. */
@NullMarked
package lv.celakarte.questionnaire.authoring;

import org.jspecify.annotations.NullMarked;
