package lv.celakarte.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Aggregates by id, each one document with a version and its own unsent events.
 *
 * <p>State and event are one write of one document, so there is never one without the other on any
 * kind of MongoDB. A write names the version it was made from; when another write came first,
 * nothing is changed and the caller is told.
 */
public final class AggregateStore<T> {

  private final MongoCollection<Document> collection;
  private final Class<T> type;
  private final JsonMapper json;
  private final Function<T, Map<String, Object>> promoted;
  private final Supplier<@Nullable String> traceparent;
  private final Consumer<String> written;

  AggregateStore(
      MongoCollection<Document> collection,
      Class<T> type,
      JsonMapper json,
      Function<T, Map<String, Object>> promoted,
      Supplier<@Nullable String> traceparent,
      Consumer<String> written) {
    this.collection = collection;
    this.type = type;
    this.json = json;
    this.promoted = promoted;
    this.traceparent = traceparent;
    this.written = written;
  }

  /** The aggregate with this id. */
  public Optional<Stored<T>> find(String id) {
    return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(this::stored);
  }

  /** All aggregates by id. For small collections and for rebuilding what is read from. */
  public List<Stored<T>> findAll() {
    return collection.find().sort(ascending("_id")).map(this::stored).into(new ArrayList<>());
  }

  /** The aggregates whose promoted field has this value, by id. */
  public List<Stored<T>> findWhere(String field, Object value) {
    return collection
        .find(eq("index." + field, value))
        .sort(ascending("_id"))
        .map(this::stored)
        .into(new ArrayList<>());
  }

  /** Writes a new aggregate at version 1; empty when the id is taken. */
  public Optional<Stored<T>> create(String id, T state, Announcement... events) {
    var document =
        new Document("_id", id)
            .append("version", 1L)
            .append("state", bson(state))
            .append("index", new Document(promoted.apply(state)))
            .append("outbox", outbox(1, events))
            .append("unsent", events.length);
    try {
      collection.insertOne(document);
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return Optional.empty();
      }
      throw failure;
    }
    announce(id, events);
    return Optional.of(new Stored<>(id, 1, state, events.length));
  }

  /** Writes the next version; empty when the version has moved on or the aggregate is gone. */
  public Optional<Stored<T>> replace(Stored<T> expected, T state, Announcement... events) {
    var version = expected.nextVersion();
    var update =
        new Document(
                "$set",
                new Document("version", version)
                    .append("state", bson(state))
                    .append("index", new Document(promoted.apply(state))))
            .append("$push", new Document("outbox", new Document("$each", outbox(version, events))))
            .append("$inc", new Document("unsent", events.length));
    var result = collection.updateOne(at(expected), update);
    if (result.getMatchedCount() == 0) {
      return Optional.empty();
    }
    announce(expected.id(), events);
    return Optional.of(
        new Stored<>(expected.id(), version, state, expected.unsent() + events.length));
  }

  /** Removes an aggregate that nothing on a topic tells of; false when its version has moved on. */
  public boolean delete(Stored<T> expected) {
    return collection.deleteOne(at(expected)).getDeletedCount() == 1;
  }

  /** How many aggregates have events that are still on their way. */
  public long unsent() {
    return collection.countDocuments(gt("unsent", 0));
  }

  /** Indexes matter on a real server; the embedded one accepts and ignores them. */
  void index(List<String> fields) {
    var unused = collection.createIndex(Indexes.ascending("unsent"));
    fields.forEach(field -> collection.createIndex(Indexes.ascending("index." + field)));
  }

  private static org.bson.conversions.Bson at(Stored<?> expected) {
    return and(eq("_id", expected.id()), eq("version", expected.version()));
  }

  private void announce(String id, Announcement[] events) {
    if (events.length > 0) {
      written.accept(id);
    }
  }

  private List<Document> outbox(long version, Announcement[] events) {
    var trace = events.length == 0 ? null : traceparent.get();
    return Arrays.stream(events).map(event -> unsent(version, event, trace)).toList();
  }

  private Document unsent(long version, Announcement event, @Nullable String trace) {
    return new Document("id", event.id())
        .append("type", event.type())
        .append("key", event.key())
        .append("version", version)
        .append("time", event.time().toString())
        .append("traceparent", trace)
        .append("data", event.body() == null ? null : json.writeValueAsString(event.body()));
  }

  private Document bson(T state) {
    return Bson.document(json.valueToTree(state));
  }

  private Stored<T> stored(Document document) {
    var state = json.treeToValue(Bson.json(document.get("state", Document.class)), type);
    return new Stored<>(
        document.getString("_id"),
        number(document, "version"),
        Objects.requireNonNull(state),
        (int) number(document, "unsent"));
  }

  static long number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }
}
