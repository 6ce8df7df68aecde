package lv.celakarte.questionnaire.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How a definition file is made, for editors and programs that write one. */
public final class DefinitionSchema {

  private static final String TEXT = read();

  private DefinitionSchema() {}

  /** The JSON Schema (draft 2020-12). */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    try (var stream = DefinitionSchema.class.getResourceAsStream("definition.schema.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
