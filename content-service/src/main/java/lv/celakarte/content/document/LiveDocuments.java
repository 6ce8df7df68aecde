package lv.celakarte.content.document;

import java.util.List;
import lv.celakarte.platform.store.Stored;

/** The documents that readers see now, whoever owns them; nothing that is still a secret. */
public final class LiveDocuments {

  private final Documents documents;

  LiveDocuments(Documents documents) {
    this.documents = documents;
  }

  /** All of them, in the order of their ids. Reads every document, so ask seldom. */
  public List<Document> all() {
    return documents.all().stream()
        .map(Stored::state)
        .filter(document -> document.livePath().isPresent())
        .toList();
  }
}
