package lv.celakarte.directory.place;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Places as aggregates of the store, each with its own unsent events. */
final class StoredPlaces implements Places {

  private final AggregateStore<Place> store;

  StoredPlaces(AggregateStores stores) {
    store = stores.open("places", Place.class, PlaceFacts.TOPIC, place -> Map.of());
  }

  @Override
  public Optional<Place> find(String id) {
    return store.find(id).map(Stored::state);
  }

  @Override
  public List<Place> all() {
    return store.findAll().stream().map(Stored::state).toList();
  }

  @Override
  public boolean add(Place place, String eventId, Instant at) {
    var announcement =
        new Announcement(eventId, PlaceFacts.CHANGED, place.id(), at, PlaceFacts.of(place, 1));
    return store.create(place.id(), place, announcement).isPresent();
  }
}
