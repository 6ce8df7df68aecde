package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.celakarte.directory.fact.Wire;

/** A way to reach an organization. */
public enum ChannelType {
  PHONE,
  EMAIL,
  WEB,
  ADDRESS;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return Wire.name(this);
  }
}
