package lv.celakarte.content.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/** Preview links in the platform's aggregate store. */
final class AggregatePreviewStore implements PreviewStore {

  private static final String DOCUMENT = "document";

  private final AggregateStore<PreviewLink> store;

  AggregatePreviewStore(AggregateStores stores) {
    this.store =
        stores.open(
            "previews",
            PreviewLink.class,
            null,
            link -> Map.of(DOCUMENT, link.document()),
            List.of(DOCUMENT));
  }

  @Override
  public void keep(String id, PreviewLink link) {
    if (store.create(id, link).isEmpty()) {
      throw new IllegalStateException("An id was drawn twice");
    }
  }

  @Override
  public Optional<Stored<PreviewLink>> find(String id) {
    return store.find(id);
  }

  @Override
  public List<Stored<PreviewLink>> of(String document) {
    return store.findWhere(DOCUMENT, document);
  }

  @Override
  public boolean replace(Stored<PreviewLink> expected, PreviewLink link) {
    return store.replace(expected, link).isPresent();
  }
}
