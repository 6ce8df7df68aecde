package lv.celakarte.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.DefinitionReader;
import lv.celakarte.questionnaire.definition.Reading;
import lv.celakarte.questionnaire.engine.Engine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The two questionnaires that every installation begins with. */
public final class Starter {

  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  public static final Path FOLDER = Path.of("../infra/starter-content/questionnaires");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Definition PERSON = load("privatpersona");
  private static final Definition BUSINESS = load("uznemejs");

  private Starter() {}

  public static Definition person() {
    return PERSON;
  }

  public static Definition business() {
    return BUSINESS;
  }

  public static Engine engine(Definition definition) {
    return Engine.compile(definition, 1, DAY);
  }

  public static String text(String id) {
    try {
      return Files.readString(FOLDER.resolve(id + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Definition load(String id) {
    return parse(text(id));
  }

  /** Reads a definition that has to be right. */
  public static Definition parse(String json) {
    return switch (DefinitionReader.read(tree(json))) {
      case Reading.Readable(var definition) -> definition;
      case Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  public static @Nullable Object tree(String json) {
    return JSON.readValue(json, Object.class);
  }
}
