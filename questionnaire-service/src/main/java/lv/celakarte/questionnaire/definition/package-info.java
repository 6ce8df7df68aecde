/**
 * What a questionnaire is, as data: its flow, its rules and its words, and the checks that these
 * hold together.
 */
@NullMarked
package lv.celakarte.questionnaire.definition;

import org.jspecify.annotations.NullMarked;
