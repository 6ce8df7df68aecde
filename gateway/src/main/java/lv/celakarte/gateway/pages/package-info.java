/**
 * The published site in memory: filled from a topic, kept on disk, answered without any other part.
 */
@NullMarked
package lv.celakarte.gateway.pages;

import org.jspecify.annotations.NullMarked;
