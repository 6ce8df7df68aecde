@NullMarked
package lv.celakarte.questionnaire.readability;

import org.jspecify.annotations.NullMarked;
