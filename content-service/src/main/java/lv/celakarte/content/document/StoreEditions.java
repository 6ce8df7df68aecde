package lv.celakarte.content.document;

import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/**
 * Superseded editions in a collection of their own, so that a document stays small however often it
 * is published.
 */
final class StoreEditions implements Editions {

  private final AggregateStore<Edition> store;

  StoreEditions(AggregateStores stores) {
    this.store = stores.open("editions", Edition.class, null, _ -> Map.of());
  }

  @Override
  public void keep(DocumentId id, Edition edition) {
    var unused = store.create(key(id, edition.number()), edition);
  }

  @Override
  public Optional<Edition> find(DocumentId id, int number) {
    return store.find(key(id, number)).map(Stored::state);
  }

  private static String key(DocumentId id, int number) {
    return id.key() + "@" + number;
  }
}
