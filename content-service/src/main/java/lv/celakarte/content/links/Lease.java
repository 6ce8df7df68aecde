package lv.celakarte.content.links;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** Lets one instance at a time do something that would be rude to do twice. */
final class Lease {

  private static final String UNTIL = "until";

  private final MongoCollection<Document> leases;
  private final String name;

  Lease(MongoDatabase database, String name) {
    this.leases = database.getCollection("leases");
    this.name = name;
  }

  /** Takes the lease for a while; false when another instance has it. */
  boolean take(Instant now, Duration length) {
    var until = Date.from(now.plus(length));
    var free = Filters.and(Filters.eq("_id", name), Filters.lt(UNTIL, Date.from(now)));
    if (leases.updateOne(free, Updates.set(UNTIL, until)).getMatchedCount() == 1) {
      return true;
    }
    try {
      var unused = leases.insertOne(new Document("_id", name).append(UNTIL, until));
      return true;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw failure;
    }
  }
}
