package lv.celakarte.content.preview;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;

/**
 * The key that signs preview links: the operator's or, where none is given, one that the first
 * instance draws and all others find in the store.
 */
final class SigningKey {

  private static final String ID = "preview";
  private static final String VALUE = "value";
  private static final int BYTES = 32;

  private SigningKey() {}

  static byte[] of(String given, MongoDatabase database) {
    return Base64.getDecoder().decode(given.isBlank() ? shared(database) : given.strip());
  }

  private static String shared(MongoDatabase database) {
    var keys = database.getCollection("keys");
    var drawn = new byte[BYTES];
    new SecureRandom().nextBytes(drawn);
    try {
      var unused =
          keys.insertOne(
              new Document("_id", ID).append(VALUE, Base64.getEncoder().encodeToString(drawn)));
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failure;
      }
    }
    var kept = keys.find(Filters.eq("_id", ID)).first();
    if (kept == null) {
      throw new IllegalStateException("The key for preview links is gone");
    }
    return kept.getString(VALUE);
  }
}
