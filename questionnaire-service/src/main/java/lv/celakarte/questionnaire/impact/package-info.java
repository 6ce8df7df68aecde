/**
 * How many visitors a change concerns, as far as anonymous sums can tell: an estimate, since no
 * joint answers are kept anywhere.
 */
@NullMarked
package lv.celakarte.questionnaire.impact;

import org.jspecify.annotations.NullMarked;
