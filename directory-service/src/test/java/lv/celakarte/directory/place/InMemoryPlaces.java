package lv.celakarte.directory.place;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Places as a test keeps them. */
public final class InMemoryPlaces implements Places {

  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /** The use case over places in memory. */
  public static KeepingPlaces keeping(Clock clock) {
    return new KeepingPlaces(new InMemoryPlaces(), clock);
  }

  @Override
  public Optional<Place> find(String id) {
    return Optional.ofNullable(places.get(id));
  }

  @Override
  public List<Place> all() {
    return places.values().stream().sorted(Comparator.comparing(Place::id)).toList();
  }

  @Override
  public boolean add(Place place, String eventId, Instant at) {
    return places.putIfAbsent(place.id(), place) == null;
  }
}
