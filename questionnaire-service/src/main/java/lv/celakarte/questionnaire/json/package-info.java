/** Definitions as JSON text, the one form in which they are kept, sent and uploaded. */
@NullMarked
package lv.celakarte.questionnaire.json;

import org.jspecify.annotations.NullMarked;
