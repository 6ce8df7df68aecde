package lv.celakarte.content.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Documents in the platform's aggregate store: state and event in one write. */
final class StoreDocuments implements Documents {

  private static final String OWNER = "owner";

  private final AggregateStore<Document> store;

  StoreDocuments(AggregateStores stores) {
    this.store =
        stores.open(
            "documents",
            Document.class,
            DocumentChanged.TOPIC,
            document -> Map.of(OWNER, document.owner()));
  }

  @Override
  public Optional<Stored<Document>> find(DocumentId id) {
    return store.find(id.key());
  }

  @Override
  public List<Stored<Document>> all() {
    return store.findAll();
  }

  @Override
  public List<Stored<Document>> ownedBy(String owner) {
    return store.findWhere(OWNER, owner);
  }

  @Override
  public Optional<Stored<Document>> create(Document document, Announcement... events) {
    return store.create(document.id().key(), document, events);
  }

  @Override
  public Optional<Stored<Document>> replace(
      Stored<Document> expected, Document document, Announcement... events) {
    return store.replace(expected, document, events);
  }
}
