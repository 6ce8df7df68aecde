/** What is published, on the local disk, so that a restart serves before Kafka answers. */
@NullMarked
package lv.celakarte.site.snapshot;

import org.jspecify.annotations.NullMarked;
