package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of documents: they differ in what they ask of the editor and where their page stands.
 */
public enum DocumentType {
  SITUATION("situation", "situacija", "situacijas"),
  STEP("step", "solis", "soli"),
  PAGE("page", "lapa", ""),
  NEWS("news", "jaunums", "jaunumi"),
  TERM("term", "termins", "vardnica");

  private final String code;
  private final String idPrefix;
  private final String folder;

  DocumentType(String code, String idPrefix, String folder) {
    this.code = code;
    this.idPrefix = idPrefix;
    this.folder = folder;
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** The first word of the content ids of this type. */
  public String idPrefix() {
    return idPrefix;
  }

  /** The segment after the language in the addresses of this type; pages have none. */
  public String folder() {
    return folder;
  }

  public static Optional<DocumentType> parse(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
