/**
 * Forms over the tree of a definition file: what a part of a questionnaire looks like, how a sent
 * form becomes a tree again without losing anything, and the buttons that change a form without
 * saving it. Knows no screen.
 */
@NullMarked
package lv.celakarte.questionnaire.form;

import org.jspecify.annotations.NullMarked;
