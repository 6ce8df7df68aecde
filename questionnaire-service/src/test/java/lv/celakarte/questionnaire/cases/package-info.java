@NullMarked
package lv.celakarte.questionnaire.cases;

import org.jspecify.annotations.NullMarked;
