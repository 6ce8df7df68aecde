package lv.celakarte.directory.place;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the places of the directory. */
public final class KeepingPlaces {

  private final Places places;
  private final Clock clock;

  KeepingPlaces(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** The place with this id. */
  public Optional<Place> find(String id) {
    return places.find(id);
  }

  /** All places by id. */
  public List<Place> all() {
    return places.all();
  }

  /** Adds a place unless its id is taken already; says whether it did. */
  public boolean addIfMissing(Place place) {
    return places.add(place, UUID.randomUUID().toString(), clock.instant());
  }
}
