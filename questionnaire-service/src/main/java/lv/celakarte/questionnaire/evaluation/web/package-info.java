/** The web face of the package above: API. */
@NullMarked
package lv.celakarte.questionnaire.evaluation.web;

import org.jspecify.annotations.NullMarked;
