package lv.celakarte.content.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Whether an institution has confirmed what is written; readers see it on every page. */
public enum Verification {
  VERIFIED("verified"),
  TO_BE_CONFIRMED("to-be-confirmed");

  private final String code;

  Verification(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public static Optional<Verification> parse(String code) {
    return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
  }
}
