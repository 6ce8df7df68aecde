package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The languages in which a document can be written, each variant with a status of its own. */
public enum Language {
  LV("lv", "lv"),
  LV_SIMPLE("lv-simple", "viegli"),
  EN("en", "en"),
  RU("ru", "ru");

  private final String code;
  private final String segment;

  Language(String code, String segment) {
    this.code = code;
    this.segment = segment;
  }

  /** The code in events, files and addresses of the workspace. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The first segment of the addresses in this language. */
  public String segment() {
    return segment;
  }

  public static Optional<Language> parse(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
