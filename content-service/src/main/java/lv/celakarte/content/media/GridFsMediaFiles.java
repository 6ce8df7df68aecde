package lv.celakarte.content.media;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.Document;

/**
 * Media in MongoDB's own file store. A file is there as soon as all of it is. Each upload has an id
 * of its own: uploads of one id would delete each other's pieces when they fail.
 */
final class GridFsMediaFiles implements MediaFiles {

  private static final String TYPE = "type";

  private final GridFSBucket bucket;

  GridFsMediaFiles(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, "media");
  }

  @Override
  public void keep(String key, Content content) {
    if (has(key)) {
      return;
    }
    var unused =
        bucket.uploadFromStream(
            key,
            new ByteArrayInputStream(content.bytes()),
            new GridFSUploadOptions().metadata(new Document(TYPE, content.type())));
  }

  /** Where several kept the same at once, any of them will do. */
  private Optional<GridFSFile> file(String key) {
    return Optional.ofNullable(bucket.find(Filters.eq("filename", key)).first());
  }

  @Override
  public Optional<Content> find(String key) {
    return file(key).filter(file -> file.getMetadata() != null).map(this::read);
  }

  private Content read(GridFSFile file) {
    var bytes = new ByteArrayOutputStream((int) file.getLength());
    bucket.downloadToStream(file.getObjectId(), bytes);
    var type = file.getMetadata() == null ? "" : file.getMetadata().getString(TYPE);
    return new Content(type, bytes.toByteArray());
  }

  @Override
  public boolean has(String key) {
    return file(key).isPresent();
  }
}
