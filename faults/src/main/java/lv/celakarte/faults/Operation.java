package lv.celakarte.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a service can be asked, as its OpenAPI document describes it.
 *
 * @param path with the names of its variables in braces
 * @param bodyType media type of the body that it takes; null when it takes none
 * @param body schema of that body
 * @param responses by status
 */
record Operation(
    String method,
    String path,
    List<Parameter> parameters,
    @Nullable String bodyType,
    @Nullable JsonNode body,
    JsonNode responses) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** A variable of the path, of the query or a header. */
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  String name() {
    return method + " " + path;
  }

  boolean writes() {
    return !method.equals("GET");
  }

  /** Everything that the document describes, in its order. */
  static List<Operation> of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry ->
                    operations.addAll(
                        of(document, path.getKey(), entry.getKey(), path.getValue()))));
    return operations;
  }

  private static List<Operation> of(
      JsonNode document, String path, String method, JsonNode described) {
    JsonNode operation = described.path(method);
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode owner : List.of(described, operation)) {
      owner
          .path("parameters")
          .valueStream()
          .forEach(each -> parameters.add(parameter(document, each)));
    }
    String upper = method.toUpperCase(Locale.ROOT);
    JsonNode bodies = operation.path("requestBody").path("content");
    if (bodies.isEmpty()) {
      return List.of(
          new Operation(upper, path, parameters, null, null, operation.path("responses")));
    }
    return bodies
        .propertyStream()
        .map(body ->
            new Operation(
                upper,
                path,
                parameters,
                body.getKey(),
                body.getValue().path("schema"),
                operation.path("responses")))
        .toList();
  }

  private static Parameter parameter(JsonNode document, JsonNode described) {
    JsonNode parameter = Invention.resolved(document, described);
    return new Parameter(
        parameter.path("name").stringValue(),
        parameter.path("in").stringValue(),
        parameter.path("required").asBoolean(false),
        parameter.path("schema"));
  }
}
