package lv.celakarte.content.media;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;

/** Media in MongoDB's own file store. A file is there as soon as all of it is. */
final class GridFsMediaFiles implements MediaFiles {

  private static final String TYPE = "type";

  private final GridFSBucket bucket;
  private final MongoCollection<Document> chunks;

  GridFsMediaFiles(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, "media");
    this.chunks = database.getCollection("media.chunks");
  }

  @Override
  public void keep(String key, Content content) {
    if (has(key)) {
      return;
    }
    try {
      upload(key, content);
    } catch (MongoException failure) {
      if (has(key)) {
        return; // somebody else kept the same at the same time
      }
      // What a crash halfway has left keeps its place; it belongs to nobody.
      var unused = chunks.deleteMany(Filters.eq("files_id", key));
      upload(key, content);
    }
  }

  private void upload(String key, Content content) {
    bucket.uploadFromStream(
        new BsonString(key),
        key,
        new ByteArrayInputStream(content.bytes()),
        new GridFSUploadOptions().metadata(new Document(TYPE, content.type())));
  }

  @Override
  public Optional<Content> find(String key) {
    var file = bucket.find(Filters.eq("_id", key)).first();
    if (file == null || file.getMetadata() == null) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream((int) file.getLength());
    bucket.downloadToStream(new BsonString(key), bytes);
    return Optional.of(new Content(file.getMetadata().getString(TYPE), bytes.toByteArray()));
  }

  @Override
  public boolean has(String key) {
    return bucket.find(Filters.eq("_id", key)).first() != null;
  }
}
