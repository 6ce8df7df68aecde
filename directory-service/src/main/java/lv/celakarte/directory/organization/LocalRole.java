package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.celakarte.directory.fact.Wire;

/** What an organization is to the local government it belongs to. */
public enum LocalRole {
  SOCIAL_SERVICE;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return Wire.name(this);
  }
}
