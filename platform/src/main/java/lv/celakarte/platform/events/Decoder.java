package lv.celakarte.platform.events;

import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Turns a record's body into what a view keeps. */
@FunctionalInterface
public interface Decoder<T> {

  /** A decoder that fails sends the record to the dead letters of its topic; the view goes on. */
  T decode(Received received) throws Exception;

  /** Reads JSON into a record that names only the fields its reader needs. */
  static <T> Decoder<T> json(JsonMapper json, Class<T> type) {
    return received ->
        Objects.requireNonNull(json.readValue(Objects.requireNonNull(received.data()), type));
  }
}
