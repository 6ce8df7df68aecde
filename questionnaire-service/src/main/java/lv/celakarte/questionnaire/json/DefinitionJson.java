package lv.celakarte.questionnaire.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.DefinitionReader;
import lv.celakarte.questionnaire.definition.Fault;
import lv.celakarte.questionnaire.definition.Reading;
import lv.celakarte.questionnaire.definition.WorkingDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads definitions from JSON text with exact numbers, and puts live ones into events. */
public final class DefinitionJson {

  /** A larger file is not a questionnaire. */
  public static final int LONGEST = 2_000_000;

  /** What an event says beside the definition itself. */
  private static final List<String> ENVELOPE =
      List.of("version", "state", "questionCount", "movedWorkingDays");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(60)
                          .maxNumberLength(40)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final ObjectWriter WRITER =
      JSON.writerWithDefaultPrettyPrinter().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

  private DefinitionJson() {}

  /** A text as a tree of maps and lists, bounded like a definition file. */
  public sealed interface Parsed {

    record Tree(@Nullable Object value) implements Parsed {}

    /**
     * It is no JSON.
     *
     * @param line where, from 1; empty where that is not known
     */
    record Malformed(String line) implements Parsed {}
  }

  /** Any JSON, whatever it says. */
  public static Parsed parse(String text) {
    try {
      return new Parsed.Tree(JSON.readValue(text, Object.class));
    } catch (JacksonException malformed) {
      var location = malformed.getLocation();
      return new Parsed.Malformed(location == null ? "" : Integer.toString(location.getLineNr()));
    }
  }

  /** The definition in this text, or what is wrong with it. */
  public static Reading read(String text) {
    return switch (parse(text)) {
      case Parsed.Tree(var tree) -> DefinitionReader.read(tree);
      case Parsed.Malformed(var line) ->
          new Reading.Faulty(List.of(new Fault("", Fault.Code.NOT_JSON, line)));
    };
  }

  /** A definition that has been checked before; a fault now is a bug. */
  public static Definition require(String text) {
    return switch (read(text)) {
      case Reading.Readable(var definition) -> definition;
      case Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }

  /** The tree of a text that has been checked before, to be edited part by part. */
  public static Map<String, Object> parts(String text) {
    var tree = new LinkedHashMap<String, Object>();
    JSON.readValue(text, Map.class).forEach((name, value) -> tree.put(String.valueOf(name), value));
    return tree;
  }

  /** A tree as text, readable for people, with plain decimals. */
  public static String written(Map<String, ? extends @Nullable Object> parts) {
    return WRITER.writeValueAsString(parts);
  }

  /** The body of the event that a version was withdrawn. */
  public static Map<String, @Nullable Object> withdrawn(String text, int version) {
    var body = published(text, version);
    body.put("state", "withdrawn");
    return body;
  }

  /** The body of the event that a version was published. */
  public static Map<String, @Nullable Object> published(String text, int version) {
    var body = new LinkedHashMap<String, @Nullable Object>(parts(text));
    body.put("version", version);
    body.put("state", "published");
    body.put("questionCount", body.get("questions") instanceof List<?> list ? list.size() : 0);
    body.put(
        "movedWorkingDays",
        WorkingDays.moved().stream()
            .map(it -> Map.of("free", it.free().toString(), "worked", it.worked().toString()))
            .toList());
    return body;
  }

  /** A published version, as an event or a snapshot tells it. */
  public record Live(int version, boolean published, Definition definition) {}

  /** Reads the body of an event. */
  public static Live live(byte[] body) {
    Map<?, ?> tree = JSON.readValue(body, Map.class);
    var definition = new LinkedHashMap<Object, @Nullable Object>(tree);
    ENVELOPE.forEach(definition::remove);
    int version = tree.get("version") instanceof Number number ? number.intValue() : 0;
    boolean published = "published".equals(tree.get("state"));
    return switch (DefinitionReader.read(definition)) {
      case Reading.Readable(var readable) -> new Live(version, published, readable);
      case Reading.Faulty(var faults) -> throw new IllegalArgumentException(faults.toString());
    };
  }

  public static byte[] bytes(Map<String, @Nullable Object> body) {
    return JSON.writeValueAsBytes(body);
  }
}
