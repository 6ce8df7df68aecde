package lv.celakarte.content.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Documents in the platform's aggregate store: state and event in one write. */
final class StoreDocuments implements Documents {

  private static final String COLLECTION = "documents";
  private static final String OWNER = "owner";
  private static final String DUE = "due";
  private static final String INDEX_DUE = "index." + DUE;

  private final AggregateStore<Document> store;
  private final MongoCollection<org.bson.Document> collection;

  StoreDocuments(AggregateStores stores, MongoDatabase database) {
    this.store =
        stores.open(
            COLLECTION,
            Document.class,
            DocumentChanged.TOPIC,
            StoreDocuments::promoted,
            List.of(OWNER, DUE));
    this.collection = database.getCollection(COLLECTION);
  }

  private static Map<String, Object> promoted(Document document) {
    var fields = new HashMap<String, Object>();
    fields.put(OWNER, document.owner());
    document.due().ifPresent(at -> fields.put(DUE, at.toEpochMilli()));
    return fields;
  }

  /** Only ids and hours are read, because this is asked every few seconds. */
  @Override
  public List<Due> due(Instant until) {
    return collection
        .find(and(gt(INDEX_DUE, 0L), lte(INDEX_DUE, until.toEpochMilli())))
        .projection(include(INDEX_DUE))
        .into(new ArrayList<>())
        .stream()
        .flatMap(found -> due(found).stream())
        .toList();
  }

  private static Optional<Due> due(org.bson.Document found) {
    return found.getEmbedded(List.of("index", DUE), Object.class) instanceof Number at
        ? DocumentId.ofKey(found.getString("_id"))
            .map(id -> new Due(id, Instant.ofEpochMilli(at.longValue())))
        : Optional.empty();
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
