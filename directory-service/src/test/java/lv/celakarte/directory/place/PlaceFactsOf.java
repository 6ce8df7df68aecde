package lv.celakarte.directory.place;

/** Public facts of places, as the first version tells them. */
public final class PlaceFactsOf {

  private PlaceFactsOf() {}

  /** What everybody may know of this place. */
  public static PlaceFacts place(Place place) {
    return PlaceFacts.of(place, 1);
  }
}
