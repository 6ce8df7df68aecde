package lv.celakarte.content.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import lv.celakarte.content.edition.Path;

/** Holds on addresses in a collection keyed by the address, which makes two holders impossible. */
final class MongoReservations implements Reservations {

  private static final String DOCUMENT = "document";
  private static final String AT = "at";

  private final MongoCollection<org.bson.Document> collection;

  MongoReservations(MongoDatabase database) {
    this.collection = database.getCollection("paths");
  }

  @Override
  public boolean reserve(Path path, DocumentId id, Instant at) {
    try {
      var unused =
          collection.insertOne(
              new org.bson.Document("_id", path.value())
                  .append(DOCUMENT, id.key())
                  .append(AT, Date.from(at)));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failure;
      }
      return replaced(and(eq("_id", path.value()), eq(DOCUMENT, id.key())), id, at);
    }
  }

  @Override
  public Optional<Held> holder(Path path) {
    return Optional.ofNullable(collection.find(eq("_id", path.value())).first())
        .map(found -> new Held(found.getString(DOCUMENT), found.getDate(AT).toInstant()));
  }

  @Override
  public boolean takeOver(Path path, Held from, DocumentId id, Instant at) {
    return replaced(
        and(eq("_id", path.value()), eq(DOCUMENT, from.document()), eq(AT, Date.from(from.at()))),
        id,
        at);
  }

  private boolean replaced(org.bson.conversions.Bson filter, DocumentId id, Instant at) {
    return collection
            .updateOne(filter, combine(set(DOCUMENT, id.key()), set(AT, Date.from(at))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void release(Path path, DocumentId id, Instant since) {
    var unused =
        collection.deleteOne(
            and(eq("_id", path.value()), eq(DOCUMENT, id.key()), lte(AT, Date.from(since))));
  }
}
