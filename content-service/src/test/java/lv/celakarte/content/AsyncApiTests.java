package lv.celakarte.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The described events are those that are promised by the golden files. */
class AsyncApiTests {

  private static final Path EVENTS = Path.of("src/main/events");

  private final ObjectMapper json = JsonMapper.builder().build();
  private final JsonNode api =
      YAMLMapper.builder().build().readTree(EVENTS.resolve("asyncapi.yaml").toFile());

  @ParameterizedTest
  @CsvSource({
    "documents, documentChanged, content.documents, document-changed.v1",
    "facts, factChanged, content.facts, fact-changed.v1",
    "notices, noticeChanged, content.notices, notice-changed.v1",
  })
  void describesWhatIsPromised(String channel, String message, String topic, String event) {
    assertThat(api.at("/channels/" + channel + "/address").asString()).isEqualTo(topic);
    assertThat(resolved(api.at("/channels/" + channel + "/messages/" + message)))
        .isEqualTo(api.at("/components/messages/" + message));
    var described = api.at("/components/messages/" + message);
    assertThat(described.get("name").asString()).isEqualTo("lv.celakarte.content." + event);

    assertThat(faults(described.get("payload"), golden(event))).isEmpty();
  }

  @Test
  void noticesWhatIsNotDescribed() {
    var payload = api.at("/components/messages/documentChanged/payload");
    var body = (ObjectNode) golden("document-changed.v1");

    body.put("author", "Anna").put("state", "draft").put("version", "3").remove("title");

    assertThat(faults(payload, body))
        .containsExactlyInAnyOrder(
            "/author: not described", "/state: draft", "/version: not integer", "/title: missing");
  }

  private JsonNode golden(String event) {
    return json.readTree(EVENTS.resolve(event + ".json").toFile());
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    compare(resolved(schema), value, "", faults);
    return faults;
  }

  private void compare(JsonNode schema, JsonNode value, String at, List<String> faults) {
    var type = schema.get("type");
    if (value.isNull() && type.isArray() && type.get(1).asString().equals("null")) {
      return;
    }
    var expected = type.isArray() ? type.get(0).asString() : type.asString();
    var fits =
        switch (expected) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "integer" -> value.isIntegralNumber();
          case "string" -> value.isString();
          default -> throw new AssertionError("A type that this test does not know: " + expected);
        };
    if (!fits) {
      faults.add(at + ": not " + expected);
      return;
    }
    switch (expected) {
      case "object" -> object(schema, value, at, faults);
      case "array" -> {
        for (var i = 0; i < value.size(); i++) {
          compare(resolved(schema.get("items")), value.get(i), at + "/" + i, faults);
        }
      }
      case "string" -> string(schema, value.asString(), at, faults);
      default -> {}
    }
  }

  private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
    for (var name : schema.path("required")) {
      if (!value.has(name.asString())) {
        faults.add(at + "/" + name.asString() + ": missing");
      }
    }
    for (var entry : value.properties()) {
      var described = schema.get("properties").get(entry.getKey());
      if (described == null) {
        faults.add(at + "/" + entry.getKey() + ": not described");
      } else {
        compare(resolved(described), entry.getValue(), at + "/" + entry.getKey(), faults);
      }
    }
  }

  private static void string(JsonNode schema, String value, String at, List<String> faults) {
    var allowed = new ArrayList<String>();
    schema.path("enum").forEach(one -> allowed.add(one.asString()));
    if (!allowed.isEmpty() && !allowed.contains(value)) {
      faults.add(at + ": " + value);
    }
    if (schema.has("pattern") && !value.matches(schema.get("pattern").asString())) {
      faults.add(at + ": " + value);
    }
    switch (schema.path("format").asString("")) {
      case "date" -> assertThat(LocalDate.parse(value)).isNotNull();
      case "date-time" -> assertThat(Instant.parse(value)).isNotNull();
      default -> {}
    }
  }
}
