package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.celakarte.directory.fact.Wire;

/** What kind of body an organization is. */
public enum Kind {
  STATE,
  MUNICIPAL,
  COURT,
  PROFESSION,
  SELF_GOVERNING,
  ASSOCIATION,
  NGO,
  PRIVATE,
  PORTAL,
  PROGRAMME,
  OTHER;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return Wire.name(this);
  }
}
