package lv.celakarte.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks every service, as every kind of person, what its OpenAPI document says that it can be asked,
 * and also what it does not say. One seed makes one series of requests.
 */
final class Requests {

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          Services.CONTENT, "/api/content/v1/openapi",
          Services.QUESTIONNAIRE, "/api/questionnaire/v1/openapi",
          Services.DIRECTORY, "/api/directory/v1/openapi",
          Services.ANALYTICS, "/api/analytics/v1/openapi");
  private static final List<String> LANGUAGES = List.of("lv", "en", "de, *;q=0.1", "x-\u00e4", "");

  private final Running platform;
  private final People people;
  private final List<String> users;
  private final Http http = new Http();

  Requests(Running platform, People people) {
    this.platform = platform;
    this.people = people;
    this.users = platform.users();
  }

  /**
   * How it went.
   *
   * @param asked how many requests
   * @param operations how many operations are described
   * @param statuses how often each was answered
   * @param faults what was wrong, each with its first request
   */
  record Outcome(
      long asked, int operations, Map<Integer, Long> statuses, Map<String, String> faults) {}

  /** One request as it is sent. */
  private record Ask(
      Operation operation,
      String target,
      @Nullable String type,
      @Nullable String body,
      String person,
      List<String> headers) {

    @Override
    public String toString() {
      String sent = body == null ? "" : " " + type + " " + body;
      return operation.method()
          + " "
          + target
          + " as "
          + person
          + " "
          + headers
          + sent.substring(0, Math.min(600, sent.length()));
    }
  }

  Outcome run(int count, long seed) {
    Map<String, JsonNode> documents = new TreeMap<>();
    DOCUMENTS.forEach((service, path) -> documents.put(service, document(service, path)));
    int operations = documents.values().stream().mapToInt(it -> Operation.of(it).size()).sum();
    Outcome all = new Outcome(0, operations, new TreeMap<>(), new TreeMap<>());
    for (var entry : documents.entrySet()) {
      int share = Operation.of(entry.getValue()).size() * count / operations;
      all = together(all, new Series(entry.getKey(), entry.getValue(), seed).run(share));
    }
    return all;
  }

  private JsonNode document(String service, String path) {
    try {
      return Http.json(
          http.get(
              platform.url(service) + path, "Authorization", people.bearer(People.COORDINATOR)));
    } catch (IOException failure) {
      throw new Broken(service + " does not describe itself", failure);
    }
  }

  private static Outcome together(Outcome one, Outcome other) {
    Map<Integer, Long> statuses = new TreeMap<>(one.statuses());
    other.statuses().forEach((status, times) -> statuses.merge(status, times, Long::sum));
    Map<String, String> faults = new TreeMap<>(one.faults());
    faults.putAll(other.faults());
    return new Outcome(one.asked() + other.asked(), one.operations(), statuses, faults);
  }

  /** The requests to one service. */
  private final class Series {

    private final String service;
    private final List<Operation> operations;
    private final Random chance;
    private final Invention invention;
    private final Spoiling spoiling;
    private final Judging judging;
    private final Map<String, String> tags = new HashMap<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private long asked;

    Series(String service, JsonNode document, long seed) {
      this.service = service;
      this.operations = Operation.of(document);
      this.chance = new Random(seed + service.hashCode());
      this.invention = new Invention(document, chance);
      this.spoiling = new Spoiling(chance);
      this.judging = new Judging(document);
    }

    Outcome run(int count) {
      operations.stream().filter(it -> !it.writes()).forEach(this::ask);
      while (asked < count) {
        ask(operations.get(chance.nextInt(operations.size())));
      }
      return new Outcome(asked, operations.size(), statuses, faults);
    }

    private void ask(Operation operation) {
      Ask ask = ask(operation, chance.nextInt(5) < 2);
      asked++;
      try {
        HttpResponse<byte[]> answer = send(ask);
        statuses.merge(answer.statusCode(), 1L, Long::sum);
        learn(ask, answer);
        judging
            .fault(operation, answer)
            .ifPresent(fault -> note(ask, fault, new String(answer.body(), UTF_8)));
      } catch (IOException failure) {
        note(ask, "does not answer: " + failure, "");
      }
    }

    private void note(Ask ask, String fault, String said) {
      faults.putIfAbsent(
          ask.operation().name() + " " + fault,
          ask + " -> " + said.substring(0, Math.min(300, said.length())));
    }

    private HttpResponse<byte[]> send(Ask ask) throws IOException {
      List<String> headers = new ArrayList<>(ask.headers());
      if (!ask.person().isEmpty()) {
        headers.addAll(
            List.of(
                "Authorization",
                ask.person().startsWith("Bearer") ? ask.person() : people.bearer(ask.person())));
      }
      if (ask.type() != null) {
        headers.addAll(List.of("Content-Type", ask.type()));
      }
      return http.send(
          ask.operation().method(),
          platform.url(service) + ask.target(),
          ask.body(),
          headers.toArray(String[]::new));
    }

    private void learn(Ask ask, HttpResponse<byte[]> answer) {
      answer
          .headers()
          .firstValue("ETag")
          .ifPresent(tag -> tags.put(ask.target().split("\\?")[0], tag));
      if (answer.statusCode() < 300
          && answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
        try {
          invention.learn(Http.JSON.readTree(answer.body()));
        } catch (JacksonException judgedElsewhere) {
          statuses.merge(0, 1L, Long::sum);
        }
      }
    }

    private Ask ask(Operation operation, boolean spoiled) {
      String path = path(operation, spoiled);
      return new Ask(
          operation,
          path + query(operation, spoiled),
          operation.bodyType() == null ? null : type(operation.bodyType(), spoiled),
          body(operation, spoiled),
          person(operation),
          headers(operation, path, spoiled));
    }

    private String path(Operation operation, boolean spoiled) {
      String path = operation.path();
      for (Operation.Parameter variable : in(operation, "path")) {
        path = path.replace("{" + variable.name() + "}", segment(variable, spoiled));
      }
      return path;
    }

    /** Never one that changes which operation is asked. */
    private String segment(Operation.Parameter variable, boolean spoiled) {
      String value = value(variable, spoiled).replaceAll("[/\\\\;%\u0000]|^\\.+$", "");
      return encoded(value.isEmpty() ? "x" : value);
    }

    private String value(Operation.Parameter parameter, boolean spoiled) {
      return spoiled && chance.nextInt(4) == 0
          ? spoiling.parameter()
          : text(invention.value(parameter.schema(), parameter.name()));
    }

    private String query(Operation operation, boolean spoiled) {
      List<String> pairs = new ArrayList<>();
      for (Operation.Parameter parameter : in(operation, "query")) {
        if (parameter.required() && !(spoiled && chance.nextInt(4) == 0)
            || chance.nextInt(3) == 0) {
          pairs.add(encoded(parameter.name()) + "=" + encoded(value(parameter, spoiled)));
        }
      }
      if (spoiled && chance.nextInt(8) == 0) {
        pairs.addAll(List.copyOf(pairs));
        pairs.add("nobodyKnows=" + encoded(spoiling.parameter()));
      }
      return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private List<Operation.Parameter> in(Operation operation, String place) {
      return operation.parameters().stream().filter(it -> it.in().equals(place)).toList();
    }

    private String type(String described, boolean spoiled) {
      if (described.startsWith("multipart/")) {
        return described + "; boundary=part";
      }
      return spoiled && chance.nextInt(12) == 0
          ? List.of(
                  "text/plain", "application/xml", "application/json;charset=x", "application/cbor")
              .get(chance.nextInt(4))
          : described;
    }

    private @Nullable String body(Operation operation, boolean spoiled) {
      if (operation.bodyType() == null || operation.body() == null) {
        return null;
      }
      JsonNode good = invention.value(operation.body(), "");
      if (operation.bodyType().startsWith("multipart/")) {
        return multipart(good, spoiled);
      }
      return spoiled ? spoiling.body(good) : good.toString();
    }

    private String multipart(JsonNode good, boolean spoiled) {
      String parts =
          good.propertyStream()
              .map(part ->
                  "--part\r\nContent-Disposition: form-data; name=\""
                      + part.getKey()
                      + "\""
                      + (part.getKey().startsWith("file") ? "; filename=\"a.png\"" : "")
                      + "\r\n\r\n"
                      + text(part.getValue())
                      + "\r\n")
              .collect(Collectors.joining());
      return spoiled && chance.nextInt(3) == 0
          ? parts.substring(0, parts.length() / 2)
          : parts + "--part--\r\n";
    }

    private String person(Operation operation) {
      return switch (chance.nextInt(operation.writes() ? 12 : 8)) {
        case 0 -> "";
        case 1 -> "Bearer no.token.atall";
        default -> users.get(chance.nextInt(users.size()));
      };
    }

    private List<String> headers(Operation operation, String path, boolean spoiled) {
      List<String> headers = new ArrayList<>();
      for (Operation.Parameter parameter : in(operation, "header")) {
        if (parameter.required() && !spoiled || chance.nextInt(3) > 0) {
          headers.addAll(List.of(parameter.name(), header(parameter, path, spoiled)));
        }
      }
      if (chance.nextInt(4) == 0) {
        headers.addAll(List.of("Accept-Language", plain(LANGUAGES.get(chance.nextInt(5)))));
      }
      if (spoiled && chance.nextInt(10) == 0) {
        headers.addAll(
            List.of("Accept", List.of("text/csv", "image/png", "*/*").get(chance.nextInt(3))));
      }
      return headers;
    }

    private String header(Operation.Parameter parameter, String path, boolean spoiled) {
      if (parameter.name().equalsIgnoreCase("If-Match") && !spoiled) {
        return tag(path).orElse("\"1\"");
      }
      return plain(value(parameter, spoiled));
    }

    /** The tag of the thing that this address is of, or belongs to. */
    private Optional<String> tag(String path) {
      for (String at = path; at.lastIndexOf('/') > 0; at = at.substring(0, at.lastIndexOf('/'))) {
        if (tags.containsKey(at)) {
          return Optional.of(tags.get(at));
        }
      }
      return Optional.empty();
    }
  }

  private static String plain(String header) {
    return header.replaceAll("[^ -~]", "?").strip();
  }

  private static String text(JsonNode value) {
    return value.isString()
        ? value.stringValue()
        : value.isArray()
            ? value.valueStream().map(Requests::text).collect(Collectors.joining(","))
            : value.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.substring(0, Math.min(6_000, text.length())), UTF_8)
        .replace("+", "%20");
  }
}
