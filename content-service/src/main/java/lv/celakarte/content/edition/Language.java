package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The languages in which a document can be written, each variant with a status of its own. */
public enum Language {
  LV("lv"),
  LV_SIMPLE("lv-simple"),
  EN("en"),
  RU("ru");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The code in addresses, events and files. */
  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<Language> parse(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
