package lv.celakarte.analytics.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.analytics.counting.Interactions.Count;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of an event, as a whole or not at all. */
final class InteractionsReading {

  /** The event that carries counts. */
  static final String TYPE = "lv.celakarte.analytics.interactions-counted.v1";

  /** A clock may run ahead, but a count from far ahead is a mistake. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final long MOST = 1_000_000_000L;

  private final JsonMapper json;

  InteractionsReading(JsonMapper json) {
    this.json = json;
  }

  /**
   * The interactions of one record.
   *
   * @param kept when the broker kept the record: unlike the present moment it is the same each time
   *     the record is read
   */
  Interactions read(byte @Nullable [] body, Instant kept) throws Malformed {
    if (body == null) {
      throw new Malformed("it has no body");
    }
    var root = tree(body);
    return new Interactions(
        text(root, "source"), whole(root, "sequence", 0), minute(root, kept), counts(root));
  }

  private JsonNode tree(byte[] body) throws Malformed {
    try {
      return json.readTree(body);
    } catch (JacksonException broken) {
      throw new Malformed("it is not JSON");
    }
  }

  private static Instant minute(JsonNode root, Instant kept) throws Malformed {
    try {
      var minute = Instant.parse(text(root, "minute"));
      if (minute.isBefore(BEGINNING) || minute.isAfter(kept.plus(AHEAD))) {
        throw new Malformed("its minute cannot be");
      }
      return minute;
    } catch (DateTimeParseException odd) {
      throw new Malformed("its minute is not a moment");
    }
  }

  private static List<Count> counts(JsonNode root) throws Malformed {
    var nodes = root.path("counts");
    if (!nodes.isArray()) {
      throw new Malformed("counts are missing");
    }
    var counts = new ArrayList<Count>();
    for (var node : nodes) {
      counts.add(new Count(text(node, "kind"), dimensions(node), whole(node, "count", 1)));
    }
    return counts;
  }

  private static Map<String, String> dimensions(JsonNode count) throws Malformed {
    var node = count.path("dimensions");
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      throw new Malformed("dimensions are not an object");
    }
    var dimensions = new LinkedHashMap<String, String>();
    for (var entry : node.properties()) {
      if (entry.getValue().isString()) {
        dimensions.put(entry.getKey(), entry.getValue().stringValue());
      } else if (!entry.getValue().isNull()) {
        throw new Malformed("a dimension is not text");
      }
    }
    return dimensions;
  }

  private static String text(JsonNode node, String field) throws Malformed {
    var value = node.path(field);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new Malformed(field + " is missing");
    }
    return value.stringValue();
  }

  private static long whole(JsonNode node, String field, long least) throws Malformed {
    var value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Malformed(field + " is not a whole number");
    }
    var number = value.longValue();
    if (number < least || field.equals("count") && number > MOST) {
      throw new Malformed(field + " is out of range");
    }
    return number;
  }

  /** Why a record cannot be counted; names fields, never repeats what they hold. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
      super(reason);
    }
  }
}
