/** Site notices for programs: the API. */
@NullMarked
package lv.celakarte.content.notice.web;

import org.jspecify.annotations.NullMarked;
