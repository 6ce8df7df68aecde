package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The part of the site in which a document stands. */
public enum Section {
  PRIVATPERSONA("privatpersona"),
  UZNEMEJS("uznemejs"),
  KOPIGI("kopigi");

  private final String code;

  Section(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<Section> parse(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }
}
