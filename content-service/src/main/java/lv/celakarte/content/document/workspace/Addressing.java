package lv.celakarte.content.document.workspace;

import lv.celakarte.content.document.DocumentId;

/** Where the screens stand. */
final class Addressing {

  static final String LIST = "/darbvieta/saturs";
  static final String ONE = LIST + "/{id}/{language}";

  private Addressing() {}

  static String of(DocumentId id) {
    return LIST + "/" + id.contentId() + "/" + id.language().code();
  }
}
