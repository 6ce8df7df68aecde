package lv.celakarte.questionnaire.form;

import java.util.Arrays;
import java.util.Optional;

/** The lists of which a definition is made. */
public enum Part {
  SECTIONS("sections", "sadalas", "id"),
  QUESTIONS("questions", "jautajumi", "id"),
  STEPS("steps", "soli", "id"),
  RULES("rules", "noteikumi", "id"),
  CONDITIONS("conditions", "nosacijumi", "id"),
  AMOUNTS("amounts", "aprekini", "id"),
  PARAMETERS("parameters", "parametri", "id"),
  SITUATIONS("situations", "situacijas", "document");

  private final String field;
  private final String path;
  private final String key;

  Part(String field, String path, String key) {
    this.field = field;
    this.path = path;
    this.key = key;
  }

  /** Its name in a definition file. */
  public String field() {
    return field;
  }

  /** Its name in addresses. */
  public String path() {
    return path;
  }

  /** The field by which an entry is known. */
  public String key() {
    return key;
  }

  /** The list with this name in addresses. */
  public static Optional<Part> ofPath(String path) {
    return Arrays.stream(values()).filter(part -> part.path.equals(path)).findFirst();
  }

  /** The list with this name in a definition file. */
  public static Optional<Part> ofField(String field) {
    return Arrays.stream(values()).filter(part -> part.field.equals(field)).findFirst();
  }
}
