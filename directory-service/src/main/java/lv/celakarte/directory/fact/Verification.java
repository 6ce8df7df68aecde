package lv.celakarte.directory.fact;

import com.fasterxml.jackson.annotation.JsonValue;

/** How sure a fact is: read in a named source, or still to be confirmed by the institution. */
public enum Verification {
  VERIFIED,
  TO_BE_CONFIRMED;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return Wire.name(this);
  }
}
