/** That the benchmarks start, and that all peers agree. */
@NullMarked
package lv.celakarte.bench.engine;

import org.jspecify.annotations.NullMarked;
