package lv.celakarte.directory.fact;

/** A point on the map, in degrees (WGS 84). */
public record Coordinates(double lat, double lon) {

  /**
   * Mean radius of the Earth; a sphere is right to half a per cent, enough to tell what is near.
   */
  private static final double EARTH_KM = 6371.0088;

  public Coordinates {
    if (!valid(lat, lon)) {
      throw new IllegalArgumentException("No point on Earth: " + lat + ", " + lon);
    }
  }

  /** Whether these are degrees of a point on Earth. */
  public static boolean valid(double lat, double lon) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  }

  /** The great-circle distance (haversine formula). */
  public double kilometresTo(Coordinates other) {
    var north = Math.sin(Math.toRadians(other.lat - lat) / 2);
    var east = Math.sin(Math.toRadians(other.lon - lon) / 2);
    var square =
        north * north
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * east * east;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)));
  }
}
