/**
 * Other people's decision data: decision tables as CSV, both ways, and checkers as JSON. What comes
 * in becomes a definition file like any other, to be drafted, proven and approved.
 */
@NullMarked
package lv.celakarte.questionnaire.interchange;

import org.jspecify.annotations.NullMarked;
