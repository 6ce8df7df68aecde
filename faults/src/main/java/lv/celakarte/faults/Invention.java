package lv.celakarte.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invents values that a schema allows, from one seed: the same seed invents the same. What earlier
 * answers told under a name is used again under that name, so that requests meet what exists.
 */
final class Invention {

  private static final int DEEPEST = 6;
  private static final int MOST_KNOWN = 60;
  private static final List<String> WORDS =
      List.of(
          "",
          "a",
          "parāds",
          "Ērgļu šķūnis — “ņ”",
          "0",
          "-1",
          "null",
          "lv",
          "en",
          "ptac",
          "R24",
          "2026-11-22",
          "2026-02-30",
          "9999-12-31",
          "<b>x</b>",
          "{{fact:min-wage}}",
          "a\u0000b",
          "\ud83d\ude00",
          "' OR 1=1 --",
          "${jndi:ldap://127.0.0.1/a}",
          "../../etc/passwd",
          "  ",
          "x".repeat(300),
          "y".repeat(70_000));

  private final JsonNode document;
  private final Random chance;
  private final Map<String, List<JsonNode>> known = new HashMap<>();

  Invention(JsonNode document, Random chance) {
    this.document = document;
    this.chance = chance;
  }

  /** Follows a reference within the document. */
  static JsonNode resolved(JsonNode document, JsonNode node) {
    JsonNode found = node;
    for (int steps = 0; found.path("$ref").isString() && steps < 10; steps++) {
      found = document.at(found.path("$ref").stringValue().substring(1));
    }
    return found;
  }

  /** Remembers what an answer told. */
  void learn(JsonNode answer) {
    if (answer.isObject()) {
      answer
          .propertyStream()
          .forEach(entry -> {
            if (entry.getValue().isContainer()) {
              learn(entry.getValue());
            } else {
              remember(entry.getKey(), entry.getValue());
            }
          });
    } else {
      answer.valueStream().limit(20).forEach(this::learn);
    }
  }

  private void remember(String name, JsonNode value) {
    List<JsonNode> values = known.computeIfAbsent(name, _ -> new ArrayList<>());
    if (values.contains(value)) {
      return;
    }
    if (values.size() < MOST_KNOWN) {
      values.add(value);
    } else {
      values.set(chance.nextInt(MOST_KNOWN), value);
    }
  }

  JsonNode value(JsonNode schema, String name) {
    return value(schema, name, 0);
  }

  private JsonNode value(JsonNode described, String name, int depth) {
    JsonNode schema = resolved(document, described);
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.path(choice).size() > 0) {
        return value(one(schema.path(choice)), name, depth);
      }
    }
    if (schema.path("allOf").size() > 0) {
      return merged(schema.path("allOf"), name, depth);
    }
    if (schema.path("enum").size() > 0) {
      return one(schema.path("enum"));
    }
    return ofType(schema, type(schema), name, depth);
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return one(type).stringValue();
    }
    return type.isString() ? type.stringValue() : schema.has("properties") ? "object" : "string";
  }

  private JsonNode ofType(JsonNode schema, String type, String name, int depth) {
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "integer" -> Http.JSON.getNodeFactory().numberNode(integer(schema));
      case "number" ->
          Http.JSON.getNodeFactory().numberNode(chance.nextInt(2_000_000) / 100.0 - 1_000);
      case "boolean" -> Http.JSON.getNodeFactory().booleanNode(chance.nextBoolean());
      case "null" -> Http.JSON.getNodeFactory().nullNode();
      default -> text(schema, name);
    };
  }

  private long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(-2);
    long most = Math.max(least, schema.path("maximum").asLong(100));
    return switch (chance.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + chance.nextLong(most - least + 1);
    };
  }

  private JsonNode text(JsonNode schema, String name) {
    List<JsonNode> before = known.getOrDefault(name, List.of());
    if (!before.isEmpty() && chance.nextInt(10) < 7) {
      return before.get(chance.nextInt(before.size()));
    }
    return Http.JSON.getNodeFactory().stringNode(word(schema.path("format").asString("")));
  }

  private String word(String format) {
    if (chance.nextInt(10) < 2) {
      return WORDS.get(chance.nextInt(WORDS.size()));
    }
    return switch (format) {
      case "date" ->
          "202%d-%02d-%02d".formatted(chance.nextInt(10), month(), 1 + chance.nextInt(28));
      case "date-time" ->
          "202%d-%02d-%02dT%02d:00:00Z"
              .formatted(chance.nextInt(10), month(), 1 + chance.nextInt(28), chance.nextInt(24));
      case "uri" -> "https://example.lv/" + chance.nextInt(99);
      default -> WORDS.get(chance.nextInt(WORDS.size() - 2));
    };
  }

  private int month() {
    return 1 + chance.nextInt(12);
  }

  private JsonNode array(JsonNode schema, String name, int depth) {
    ArrayNode array = Http.JSON.createArrayNode();
    int size = depth > DEEPEST ? 0 : chance.nextInt(4);
    for (int i = 0; i < size; i++) {
      array.add(value(schema.path("items"), name, depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = Http.JSON.createObjectNode();
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    schema
        .path("properties")
        .propertyStream()
        .forEach(entry -> {
          if (required.contains(entry.getKey()) || depth < DEEPEST && chance.nextInt(10) < 8) {
            object.set(entry.getKey(), value(entry.getValue(), entry.getKey(), depth + 1));
          }
        });
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject() && depth < DEEPEST) {
      for (int i = chance.nextInt(3); i > 0; i--) {
        String name = List.of("lv", "en", "age", "debts").get(chance.nextInt(4));
        object.set(name, value(others, name, depth + 1));
      }
    }
    return object;
  }

  private JsonNode merged(JsonNode all, String name, int depth) {
    ObjectNode merged = Http.JSON.createObjectNode();
    all.valueStream()
        .forEach(part ->
            value(part, name, depth)
                .propertyStream()
                .forEach(entry -> merged.set(entry.getKey(), entry.getValue())));
    return merged;
  }

  private JsonNode one(JsonNode list) {
    return list.get(chance.nextInt(list.size()));
  }
}
