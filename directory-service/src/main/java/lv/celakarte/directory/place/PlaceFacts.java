package lv.celakarte.directory.place;

import java.util.List;
import lv.celakarte.directory.fact.Coordinates;
import lv.celakarte.directory.fact.Wording;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a place: the body of its event and of the public API. */
public record PlaceFacts(
    String id,
    long version,
    Wording name,
    PlaceType type,
    @Nullable String region,
    @Nullable String centre,
    @Nullable Coordinates coordinates,
    @Nullable String atvk,
    @Nullable String iso,
    @Nullable String socialService,
    List<String> formerNames) {

  /** The topic on which changed places are told. */
  public static final String TOPIC = "directory.places";

  static final String CHANGED = "lv.celakarte.directory.place-changed.v1";

  public PlaceFacts {
    formerNames = List.copyOf(formerNames);
  }

  static PlaceFacts of(Place place, long version) {
    return new PlaceFacts(
        place.id(),
        version,
        place.name(),
        place.type(),
        place.region(),
        place.centre(),
        place.coordinates(),
        place.atvk(),
        place.iso(),
        place.socialService(),
        place.formerNames());
  }
}
