package lv.celakarte.directory.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.celakarte.directory.fact.Wire;

/** Whom an organization serves; one that serves institutions only has none. */
public enum Audience {
  PERSON,
  BUSINESS;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return Wire.name(this);
  }
}
