package lv.celakarte.questionnaire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.celakarte.questionnaire.Full;
import lv.celakarte.questionnaire.Small;
import lv.celakarte.questionnaire.Starter;
import lv.celakarte.questionnaire.definition.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DefinitionSchemaTests {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DefinitionSchema.text());

  static Stream<String> definitions() {
    return Stream.of(
        Full.json(), Small.json(), Starter.text("privatpersona"), Starter.text("uznemejs"));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void describesWhatTheReaderTakes(String definition) {
    assertThat(SCHEMA.validate(definition, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"integer\"|\"kind\": \"number\"",
        "{\"question\": \"leash\", \"is\": \"no\"}|{\"question\": \"leash\"}",
        "{\"question\": \"leash\", \"is\": \"no\"}|{\"all\": []}",
        "{\"product\": [4, {\"answer\": \"dogs\"}]}|{\"quotient\": [4, 2]}",
        "\"urgency\": \"now\"|\"urgency\": \"soon\"",
        "\"en\": \"Is there a leash?\"|\"fr\": \"Y a-t-il une laisse ?\""
      })
  void refusesWhatTheReaderRefuses(String good, String bad) {
    assertThat(Small.json()).contains(good);
    var spoilt = Small.json().replace(good, bad);

    assertThat(SCHEMA.validate(spoilt, InputFormat.JSON)).isNotEmpty();
    assertThat(DefinitionJson.read(spoilt))
        .isInstanceOf(lv.celakarte.questionnaire.definition.Reading.Faulty.class);
  }

  /** So a field of the schema that the reader does not know cannot stay. */
  @Test
  void namesNoFieldThatTheReaderDoesNotTake() {
    var promised = new TreeSet<String>();
    fields(JsonMapper.shared().readTree(DefinitionSchema.text()), promised);

    assertThat(promised).hasSizeGreaterThan(80);
    assertThat(promised)
        .allSatisfy(field -> assertThat(Full.json()).contains("\"" + field + "\":"));
    assertThat(Checks.check(Full.definition(), Starter.DAY)).isEmpty();
  }

  private static void fields(JsonNode schema, TreeSet<String> found) {
    if (schema.path("properties").isObject()) {
      found.addAll(schema.get("properties").propertyNames());
    }
    schema.forEach(child -> fields(child, found));
  }
}
