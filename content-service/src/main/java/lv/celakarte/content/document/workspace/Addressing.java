package lv.celakarte.content.document.workspace;

import lv.celakarte.content.document.DocumentId;

/** Where the screens stand. */
public final class Addressing {

  /** The list of documents; other screens of content stand below it. */
  public static final String LIST = "/darbvieta/saturs";

  static final String ONE = LIST + "/{id}/{language}";

  private Addressing() {}

  /** The screen of a document. */
  public static String of(DocumentId id) {
    return LIST + "/" + id.contentId() + "/" + id.language().code();
  }
}
