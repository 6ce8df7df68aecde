package lv.celakarte.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One record as it was read from a topic, its CloudEvents attributes already taken apart. */
public record Received(
    String topic,
    String key,
    long offset,
    String type,
    long version,
    Instant time,
    Map<String, String> headers,
    byte @Nullable [] data) {

  /**
   * Reads the attributes from the record's headers.
   *
   * @throws IllegalArgumentException when an attribute that a reader needs is missing or malformed
   */
  static Received of(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      throw new IllegalArgumentException("The record has no key");
    }
    var headers = new HashMap<String, String>();
    record
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return new Received(
        record.topic(),
        new String(record.key(), StandardCharsets.UTF_8),
        record.offset(),
        required(headers, "ce_type"),
        Long.parseLong(required(headers, "ce_sequence")),
        Instant.parse(required(headers, "ce_time")),
        Map.copyOf(headers),
        record.value());
  }

  private static String required(Map<String, String> headers, String name) {
    var value = headers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The record has no header " + name);
    }
    return value;
  }
}
