/** The web face of the package above: API and workspace screens. */
@NullMarked
package lv.celakarte.questionnaire.authoring.web;

import org.jspecify.annotations.NullMarked;
