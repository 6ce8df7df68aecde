package lv.celakarte.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as BSON and back, value by value.
 *
 * <p>Not through MongoDB's extended JSON, in which a text field of a user that is called {@code
 * $date} would become something else.
 */
final class Bson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Bson() {}

  static Document document(JsonNode node) {
    if (value(node) instanceof Document document) {
      return document;
    }
    throw new IllegalArgumentException("An aggregate is a JSON object, not " + node.getNodeType());
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var document = new Document();
        node.properties().forEach(e -> document.append(e.getKey(), value(e.getValue())));
        yield document;
      }
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        node.forEach(element -> list.add(value(element)));
        yield list;
      }
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      case NULL, MISSING -> null;
      case BINARY, POJO -> throw new IllegalArgumentException("No JSON: " + node.getNodeType());
    };
  }

  private static Object number(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    return node.isDouble() || node.isFloat()
        ? node.doubleValue()
        : new Decimal128(node.decimalValue());
  }

  static ObjectNode json(Map<String, ?> document) {
    var object = JSON.objectNode();
    document.forEach((name, value) -> object.set(name, node(value)));
    return object;
  }

  private static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> JSON.nullNode();
      case Document document -> json(document);
      case List<?> list -> array(list);
      case String text -> JSON.stringNode(text);
      case Boolean bool -> JSON.booleanNode(bool);
      case Integer number -> JSON.numberNode(number.longValue());
      case Long number -> JSON.numberNode(number);
      case Double number -> JSON.numberNode(number);
      case Decimal128 number -> JSON.numberNode(number.bigDecimalValue());
      default -> throw new IllegalArgumentException("Not written by us: " + value.getClass());
    };
  }

  private static ArrayNode array(List<?> list) {
    var array = JSON.arrayNode();
    list.forEach(element -> array.add(node(element)));
    return array;
  }
}
