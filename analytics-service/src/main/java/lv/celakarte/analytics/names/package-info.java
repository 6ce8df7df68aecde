/** What pages and questionnaires are called, so that figures can be read by people. */
@NullMarked
package lv.celakarte.analytics.names;

import org.jspecify.annotations.NullMarked;
