package lv.celakarte.content.links;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/** States of links in the platform's aggregate store. */
final class AggregateLinkStore implements LinkStore {

  private final AggregateStore<LinkState> store;

  AggregateLinkStore(AggregateStores stores) {
    this.store = stores.open("links", LinkState.class, null, _ -> Map.of());
  }

  @Override
  public Optional<LinkState> find(String address) {
    return store.find(id(address)).map(Stored::state);
  }

  @Override
  public List<LinkState> all() {
    return store.findAll().stream().map(Stored::state).toList();
  }

  /** Whoever comes second has asked at the same time; one of the two answers is enough. */
  @Override
  public void keep(LinkState state) {
    var id = id(state.address());
    var unused =
        store
            .create(id, state)
            .or(() -> store.find(id).flatMap(before -> store.replace(before, state)));
  }

  @Override
  public void forget(String address) {
    store.find(id(address)).ifPresent(store::delete);
  }

  private static String id(String address) {
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
