package lv.celakarte.content.starter;

import java.util.Map;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;

/** The fingerprint of what was loaded last, beside the documents that came of it. */
final class StoreLoadedFolders implements LoadedFolders {

  private static final String ID = "starter-content";

  private final AggregateStore<Loaded> store;

  StoreLoadedFolders(AggregateStores stores) {
    this.store = stores.open("loaded", Loaded.class, null, _ -> Map.of());
  }

  private record Loaded(String fingerprint) {}

  @Override
  public boolean lastWas(String fingerprint) {
    return store
        .find(ID)
        .filter(loaded -> loaded.state().fingerprint().equals(fingerprint))
        .isPresent();
  }

  /** When another instance writes at the same time, either mark does: both loaded the same. */
  @Override
  public void keep(String fingerprint) {
    var loaded = new Loaded(fingerprint);
    var present = store.find(ID);
    if (present.isEmpty()) {
      var unused = store.create(ID, loaded);
    } else {
      var unused = store.replace(present.get(), loaded);
    }
  }
}
