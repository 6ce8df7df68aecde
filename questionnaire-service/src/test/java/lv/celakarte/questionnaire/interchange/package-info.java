/** Tests of what comes in from elsewhere and goes out. */
@NullMarked
package lv.celakarte.questionnaire.interchange;

import org.jspecify.annotations.NullMarked;
