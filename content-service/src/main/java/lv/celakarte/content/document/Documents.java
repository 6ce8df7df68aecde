package lv.celakarte.content.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** Where documents are kept, each with the events that tell of it. */
interface Documents {

  Optional<Stored<Document>> find(DocumentId id);

  List<Stored<Document>> all();

  List<Stored<Document>> ownedBy(String owner);

  /** Documents to which something is to happen by itself until then, each with the moment. */
  List<Due> due(Instant until);

  /** Something that is to happen to a document by itself. */
  record Due(DocumentId id, Instant at) {}

  /** Empty when there is such a document already. */
  Optional<Stored<Document>> create(Document document, Announcement... events);

  /** Empty when another change came first. */
  Optional<Stored<Document>> replace(
      Stored<Document> expected, Document document, Announcement... events);
}
