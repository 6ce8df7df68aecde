package lv.celakarte.directory.place;

import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of territory a place is, in the words of Latvian law. */
public enum PlaceType {
  STATE_CITY("valstspilsēta"),
  MUNICIPALITY("novads"),
  PLANNING_REGION("planning-region");

  private final String wire;

  PlaceType(String wire) {
    this.wire = wire;
  }

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** Whether a place of this type has a local government. */
  public boolean localGovernment() {
    return this != PLANNING_REGION;
  }
}
