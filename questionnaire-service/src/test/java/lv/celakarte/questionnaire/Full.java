package lv.celakarte.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.celakarte.questionnaire.definition.Definition;

/** A questionnaire that makes no sense, but uses every field that a definition can have. */
public final class Full {

  private Full() {}

  public static Definition definition() {
    return Starter.parse(json());
  }

  public static String json() {
    try {
      return Files.readString(Path.of("src/test/resources/full.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
