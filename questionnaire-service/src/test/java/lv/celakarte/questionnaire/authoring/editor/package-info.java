@NullMarked
package lv.celakarte.questionnaire.authoring.editor;

import org.jspecify.annotations.NullMarked;
