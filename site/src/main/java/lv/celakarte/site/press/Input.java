package lv.celakarte.site.press;

import java.time.Instant;
import java.util.Objects;
import lv.celakarte.platform.events.CompactedView;
import lv.celakarte.platform.events.CompactedViews;
import lv.celakarte.site.published.Touched;
import lv.celakarte.site.snapshot.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A topic that pages are made of, and how what it says becomes part of what is published. */
record Input<T>(String topic, Reading<T> reading, Taking<T> taking) {

  /** One that is read by its names alone. */
  static <T> Input<T> of(String topic, Class<T> type, Taking<T> taking) {
    return new Input<>(topic, (json, body) -> json.readValue(body, type), taking);
  }

  /** Makes one thing of the body of an event. */
  interface Reading<T> {
    T read(JsonMapper json, byte[] body);
  }

  /** Takes over one thing; {@code null} when it is gone. */
  interface Taking<T> {
    Touched take(String key, @Nullable T value, Instant at);
  }

  CompactedView<?> open(CompactedViews views, JsonMapper json, PressRoom room) {
    return views.open(
        topic,
        received -> reading.read(json, Objects.requireNonNull(received.data())),
        change ->
            room.changed(
                change, () -> taking.take(change.key(), change.value(), change.received().time())));
  }

  /** Takes over what an earlier run has kept. */
  Touched take(Entry entry, JsonMapper json) {
    var data = entry.data();
    return taking.take(entry.key(), data == null ? null : reading.read(json, data), entry.time());
  }

  Touched forget(Entry entry) {
    return taking.take(entry.key(), null, entry.time());
  }
}
