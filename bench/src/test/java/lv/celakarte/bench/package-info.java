@NullMarked
package lv.celakarte.bench;

import org.jspecify.annotations.NullMarked;
