package lv.celakarte.content.check;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a finding weighs. */
public enum Severity {
  /** Readers would stand before something broken; it cannot be published like this. */
  BLOCKING("blocking"),
  /** Many readers would stumble. */
  WARNING("warning"),
  /** It could be said more simply. */
  ADVICE("advice");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
