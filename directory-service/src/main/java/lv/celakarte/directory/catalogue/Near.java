package lv.celakarte.directory.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.celakarte.directory.fact.Wire;
import lv.celakarte.directory.organization.OrganizationFacts;

/**
 * An organization and how far it is.
 *
 * @param kilometres as the crow flies
 * @param measuredTo which point the distance was measured to
 */
public record Near(OrganizationFacts organization, double kilometres, Point measuredTo) {

  /** To which point a distance was measured. */
  public enum Point {
    /** The organization's own address. */
    ORGANIZATION,
    /** The centre of the local government that it belongs to: its own point is not known. */
    PLACE_CENTRE;

    /** The name on the wire. */
    @JsonValue
    public String wire() {
      return Wire.name(this);
    }
  }
}
