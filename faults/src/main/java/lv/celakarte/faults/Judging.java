package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether an answer is one that the service's OpenAPI document promises. */
final class Judging {

  /** What only a fault that nobody caught, or a server's own page, says. */
  private static final Pattern INSIDE =
      Pattern.compile("\\tat |Exception\\b|java\\.lang\\.|org\\.springframework|Apache Tomcat");

  private final JsonNode document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> read = new HashMap<>();

  Judging(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with the answer; empty when nothing is. */
  Optional<String> fault(Operation operation, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      return Optional.of("answers " + status);
    }
    String text = new String(answer.body(), UTF_8);
    String type = type(answer);
    if (!type.startsWith("application/") || type.endsWith("json")) {
      var inside = INSIDE.matcher(text);
      if (inside.find()) {
        return Optional.of(status + " tells what is inside: " + inside.group());
      }
    }
    JsonNode described = described(operation, status);
    return described.isMissingNode()
        ? Optional.of(status + " is not described")
        : body(described, status, type, text);
  }

  private static String type(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.split(";")[0].strip();
  }

  private JsonNode described(Operation operation, int status) {
    JsonNode responses = operation.responses();
    for (String key : List.of(Integer.toString(status), status / 100 + "XX")) {
      if (responses.has(key)) {
        return Invention.resolved(document, responses.path(key));
      }
    }
    // What is said of everything else speaks of refusals: it is no word about a success.
    return status < 400
        ? responses.path("none")
        : Invention.resolved(document, responses.path("default"));
  }

  private Optional<String> body(JsonNode described, int status, String type, String text) {
    JsonNode contents = described.path("content");
    if (text.isEmpty()) {
      return contents.isEmpty() || status >= 400
          ? Optional.empty()
          : Optional.of(status + " has no body");
    }
    Optional<JsonNode> content =
        contents
            .propertyStream()
            .filter(entry -> matches(entry.getKey(), type))
            .map(Map.Entry::getValue)
            .findFirst();
    if (content.isEmpty()) {
      return Optional.of(status + " has a body of a type that is not described: " + type);
    }
    return type.endsWith("json")
        ? json(content.get().path("schema"), status, text)
        : Optional.empty();
  }

  private static boolean matches(String described, String type) {
    return described.equals("*/*")
        || described.equalsIgnoreCase(type)
        || described.endsWith("/*")
            && type.startsWith(described.substring(0, described.length() - 1));
  }

  private Optional<String> json(JsonNode schema, int status, String text) {
    JsonNode body;
    try {
      body = Http.JSON.readTree(text);
    } catch (JacksonException broken) {
      return Optional.of(status + " has a body that is no JSON");
    }
    return read.computeIfAbsent(schema, this::whole).validate(body).stream()
        .map(error ->
            status
                + " differs from its schema: "
                + error.getInstanceLocation().toString().replaceAll("/[0-9]+", "/#")
                + " "
                + error.getKeyword())
        .sorted()
        .findFirst();
  }

  /** A schema with everything that it may refer to. */
  private Schema whole(JsonNode schema) {
    ObjectNode whole = Http.JSON.createObjectNode();
    whole.set("allOf", Http.JSON.createArrayNode().add(schema.deepCopy()));
    whole.set("components", document.path("components").deepCopy());
    oneTypeEach(whole);
    return schemas.getSchema(whole);
  }

  /** The validator reads one type only; of several, any one may hold. */
  private static void oneTypeEach(JsonNode node) {
    node.valueStream().filter(JsonNode::isContainer).toList().forEach(Judging::oneTypeEach);
    if (node instanceof ObjectNode object && object.path("type").isArray()) {
      ArrayNode choices = Http.JSON.createArrayNode();
      JsonNode types = object.remove("type");
      types.valueStream().forEach(type -> choices.add(object.deepCopy().set("type", type)));
      object.removeAll();
      object.set("anyOf", choices);
    }
  }
}
