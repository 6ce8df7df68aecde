package lv.celakarte.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils what a schema allows: the kinds of mistakes, and of malice, that bodies come with. */
final class Spoiling {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random chance;

  Spoiling(Random chance) {
    this.chance = chance;
  }

  /** The body with something wrong in it; sometimes it is no JSON any more. */
  String body(JsonNode good) {
    String text = chance.nextInt(4) == 0 ? good.toString() : wrongWithin(good).toString();
    return switch (chance.nextInt(12)) {
      case 0 -> text.substring(0, text.length() / 2);
      case 1 -> text + "}";
      case 2 -> "[".repeat(3_000);
      case 3 -> "";
      case 4 -> "\u0000" + text;
      case 5 -> "{\"a\":".repeat(900) + "1" + "}".repeat(900);
      default -> text;
    };
  }

  private JsonNode wrongWithin(JsonNode good) {
    JsonNode copy = good.deepCopy();
    List<JsonNode> containers = new ArrayList<>();
    gather(copy, containers);
    if (containers.isEmpty()) {
      return wrong();
    }
    switch (containers.get(chance.nextInt(containers.size()))) {
      case ObjectNode object -> spoil(object);
      case ArrayNode array -> array.add(wrong());
      default -> throw new IllegalStateException("no container");
    }
    return copy;
  }

  private void spoil(ObjectNode object) {
    List<String> names = object.propertyStream().map(java.util.Map.Entry::getKey).toList();
    if (names.isEmpty() || chance.nextInt(5) == 0) {
      object.set("nobodyKnows" + chance.nextInt(9), wrong());
      return;
    }
    String name = names.get(chance.nextInt(names.size()));
    if (chance.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, wrong());
    }
  }

  private static void gather(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.valueStream().forEach(inner -> gather(inner, containers));
    }
  }

  private JsonNode wrong() {
    return switch (chance.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(Long.MAX_VALUE);
      case 2 -> NODES.numberNode(-1.5e300);
      case 3 -> NODES.stringNode("x".repeat(20_000));
      case 4 -> NODES.arrayNode().add(NODES.nullNode());
      case 5 -> NODES.objectNode().set("$ne", NODES.nullNode());
      case 6 -> NODES.booleanNode(true);
      case 7 -> NODES.stringNode("\ud800");
      case 8 -> NODES.stringNode("a\u0000\u202e\n\r");
      case 9 -> NODES.stringNode("");
      case 10 -> NODES.numberNode(new java.math.BigInteger("9".repeat(60)));
      default -> NODES.stringNode("2026-13-45T99:99:99Z");
    };
  }

  /** A value that no parameter expects. */
  String parameter() {
    return List.of(
            "",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "NaN",
            "1e400",
            "true",
            "null",
            "%",
            "..",
            "a/b",
            "\u0000",
            "ā".repeat(400),
            "2026-02-30",
            "2026-13",
            "{}",
            "[]",
            "*",
            "\"x\"",
            "lv,en",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            ";",
            "\\")
        .get(chance.nextInt(25));
  }
}
