package lv.celakarte.platform.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is written together with the change it tells of.
 *
 * @param id drawn once by the use case, so that a resend has the same
 * @param key the record key on the topic
 * @param body what becomes the JSON body; {@code null} says that the thing is gone
 */
public record Announcement(
    String id, String type, String key, Instant time, @Nullable Object body) {}
