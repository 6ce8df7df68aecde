package lv.celakarte.content.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Facts in the platform's aggregate store: state and event in one write. */
final class StoreFacts implements Facts {

  private final AggregateStore<Fact> store;

  StoreFacts(AggregateStores stores) {
    this.store = stores.open("facts", Fact.class, FactChanged.TOPIC, _ -> Map.of());
  }

  @Override
  public Optional<Stored<Fact>> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Stored<Fact>> all() {
    return store.findAll();
  }

  @Override
  public Optional<Stored<Fact>> create(Fact fact, Announcement... events) {
    return store.create(fact.id(), fact, events);
  }

  @Override
  public Optional<Stored<Fact>> replace(Stored<Fact> expected, Fact fact, Announcement... events) {
    return store.replace(expected, fact, events);
  }
}
