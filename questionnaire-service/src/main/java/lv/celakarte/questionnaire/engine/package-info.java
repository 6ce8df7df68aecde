/**
 * Answers in, road map out: a definition compiled once, then walked for every request without
 * remembering anything.
 */
@NullMarked
package lv.celakarte.questionnaire.engine;

import org.jspecify.annotations.NullMarked;
