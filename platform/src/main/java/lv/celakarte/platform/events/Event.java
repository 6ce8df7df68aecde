package lv.celakarte.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one aggregate, ready for the wire (CloudEvents 1.0, Kafka binary
 * mode).
 *
 * @param id the same at every resend, so that a reader can tell a repetition
 * @param type the name on the wire, chosen by hand, such as {@code
 *     lv.celakarte.content.document-changed.v1}
 * @param key the aggregate's id, which is also the record key
 * @param version rises with every change of the aggregate; readers keep the highest
 * @param data the JSON body; {@code null} says that the aggregate is gone
 * @param traceparent the W3C trace context of the change that caused it
 */
public record Event(
    String id,
    String type,
    String key,
    long version,
    Instant time,
    byte @Nullable [] data,
    @Nullable String traceparent) {}
