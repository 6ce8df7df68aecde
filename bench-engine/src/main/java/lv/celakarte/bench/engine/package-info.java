/** The questionnaire engine beside its peers, measured in one run. */
@NullMarked
package lv.celakarte.bench.engine;

import org.jspecify.annotations.NullMarked;
