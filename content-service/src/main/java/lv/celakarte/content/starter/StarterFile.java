package lv.celakarte.content.starter;

import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Manuscript;

/** What came out of reading one starter file. */
public sealed interface StarterFile {

  /** The file's place below the starter folder, for reports. */
  String name();

  /** A document that can be brought in. */
  record Sound(String name, DocumentId id, DocumentType type, String owner, Manuscript manuscript)
      implements StarterFile {}

  /**
   * A file that somebody has to put right.
   *
   * @param reason where and what, for the log
   */
  record Broken(String name, String reason) implements StarterFile {}
}
