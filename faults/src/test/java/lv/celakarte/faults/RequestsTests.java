package lv.celakarte.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RequestsTests {

  private static final JsonNode DOCUMENT =
      Http.JSON.readTree(
          """
          {"paths": {"/things/{id}": {"put": {
            "parameters": [
              {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
              {"name": "If-Match", "in": "header", "schema": {"type": "string"}}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "responses": {
              "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
              "204": {"description": "nothing"},
              "default": {"content": {"application/problem+json": {"schema": {"type": "object", "required": ["type"]}}}}}}}},
           "components": {"schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
             "name": {"type": "string"}, "size": {"type": ["integer", "null"], "minimum": 1, "maximum": 9},
             "kind": {"enum": ["a", "b"]}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}}
          """);
  private static final Operation PUT = Operation.of(DOCUMENT).getFirst();

  private static final JsonNode BODY = java.util.Objects.requireNonNull(PUT.body());

  @Test
  void readWhatADocumentDescribes() {
    assertThat(Operation.of(DOCUMENT)).hasSize(1);
    assertThat(PUT.name()).isEqualTo("PUT /things/{id}");
    assertThat(PUT.bodyType()).isEqualTo("application/json");
    assertThat(PUT.parameters())
        .extracting(Operation.Parameter::in)
        .containsExactly("path", "header");
  }

  @Test
  void inventTheSameFromTheSameSeed() {
    var one = new Invention(DOCUMENT, new Random(3));
    var other = new Invention(DOCUMENT, new Random(3));

    for (int i = 0; i < 50; i++) {
      JsonNode value = one.value(BODY, "");
      assertThat(other.value(BODY, "")).isEqualTo(value);
      assertThat(value.path("name").isString()).isTrue();
    }
  }

  @Test
  void useAgainWhatAnswersHaveTold() {
    var invention = new Invention(DOCUMENT, new Random(3));
    invention.learn(Http.JSON.readTree("{\"items\": [{\"name\": \"known\"}]}"));

    List<String> names = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      names.add(invention.value(BODY, "").path("name").stringValue());
    }

    assertThat(names).contains("known");
  }

  @Test
  void spoilWhatWasGood() {
    var spoiling = new Spoiling(new Random(5));
    JsonNode good = Http.JSON.readTree("{\"name\": \"x\", \"parts\": [{\"name\": \"y\"}]}");

    List<String> spoiled = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      spoiled.add(spoiling.body(good));
    }

    assertThat(spoiled).filteredOn(body -> !body.equals(good.toString())).hasSizeGreaterThan(25);
    assertThat(good.toString()).isEqualTo("{\"name\":\"x\",\"parts\":[{\"name\":\"y\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "200 | application/json         | {'name':'x','size':null}  | -",
        "204 | -                        | -                         | -",
        "404 | application/problem+json | {'type':'/problems/x'}    | -",
        "500 | application/problem+json | {'type':'/problems/x'}    | answers 500",
        "503 | -                        | -                         | answers 503",
        "200 | application/json         | {'size':1}                | differs from its schema",
        "200 | application/json         | {'name':3}                | differs from its schema",
        "200 | application/json         | {'name':'x','kind':'c'}   | differs from its schema",
        "200 | application/json         | {'name'                   | no JSON",
        "200 | text/html                | <p>                       | type that is not described",
        "200 | -                        | -                         | no body",
        "302 | -                        | -                         | not described",
        "400 | application/problem+json | {}                        | differs from its schema",
        "400 | text/html                | <h3>Apache Tomcat</h3>    | tells what is inside",
        "400 | application/json         | {'type':'java.lang.X'}    | tells what is inside",
      })
  void findAnswersThatAreNotPromised(
      int status, @Nullable String type, @Nullable String body, @Nullable String fault)
      throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes =
              body == null ? new byte[0] : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
          if (type != null) {
            exchange.getResponseHeaders().add("Content-Type", type);
          }
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      var answer = new Http().get("http://127.0.0.1:" + server.getAddress().getPort() + "/");

      var found = new Judging(DOCUMENT).fault(PUT, answer);

      if (fault == null) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found.orElseThrow()).contains(fault);
      }
    } finally {
      server.stop(0);
    }
  }
}
