package lv.celakarte.content.document;

import java.util.Optional;
import lv.celakarte.platform.store.Stored;

/**
 * Any document by its id, for those who have already made sure that whoever asks may see it: behind
 * a preview link there is no person to ask.
 */
public final class Drafts {

  private final Documents documents;

  Drafts(Documents documents) {
    this.documents = documents;
  }

  public Optional<Stored<Document>> find(DocumentId id) {
    return documents.find(id);
  }
}
