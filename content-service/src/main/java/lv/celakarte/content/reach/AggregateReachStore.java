package lv.celakarte.content.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/** How long changes took, in the platform's aggregate store: one for each change, never changed. */
final class AggregateReachStore implements ReachStore {

  private static final String DOCUMENT = "document";

  private final AggregateStore<Reach> store;

  AggregateReachStore(AggregateStores stores) {
    this.store =
        stores.open(
            "reaches",
            Reach.class,
            null,
            reach -> Map.of(DOCUMENT, reach.document()),
            List.of(DOCUMENT));
  }

  @Override
  public void keep(Reach reach) {
    var unused = store.create(reach.document() + "@" + reach.at().toEpochMilli(), reach);
  }

  @Override
  public List<Reach> of(String document) {
    return store.findWhere(DOCUMENT, document).stream()
        .map(Stored::state)
        .sorted(Comparator.comparing(Reach::at).reversed())
        .toList();
  }
}
