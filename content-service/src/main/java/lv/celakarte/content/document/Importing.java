package lv.celakarte.content.document;

import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Manuscript;

/**
 * Brings in the documents of a new installation; a document that is there already is left alone.
 */
public final class Importing {

  private final Documents documents;
  private final Addresses addresses;
  private final Stamps stamps;

  Importing(Documents documents, Addresses addresses, Stamps stamps) {
    this.documents = documents;
    this.addresses = addresses;
    this.stamps = stamps;
  }

  /** What became of one document. */
  public enum Result {
    IMPORTED,
    THERE_ALREADY,
    PATH_TAKEN
  }

  /**
   * Publishes the document unless there is one of this id; it may be called by several instances at
   * once.
   */
  public Result bring(DocumentId id, DocumentType type, String owner, Manuscript manuscript) {
    if (documents.find(id).isPresent()) {
      return Result.THERE_ALREADY;
    }
    var stamp = stamps.of(Actor.STARTER_CONTENT);
    if (!addresses.take(manuscript.path(), id, stamp.at())) {
      return Result.PATH_TAKEN;
    }
    var document = Document.imported(id, type, owner, manuscript, stamp);
    return documents.create(document, Changing.announcement(document, 1, stamp)).isPresent()
        ? Result.IMPORTED
        : Result.THERE_ALREADY;
  }
}
