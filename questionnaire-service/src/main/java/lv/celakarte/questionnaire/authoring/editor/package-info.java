/** The screens on which a questionnaire is written, without a file and without a programmer. */
@NullMarked
package lv.celakarte.questionnaire.authoring.editor;

import org.jspecify.annotations.NullMarked;
