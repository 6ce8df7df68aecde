package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import lv.celakarte.content.document.Document;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;

/** A part of a document's screens that another package brings along. */
public interface Panel {

  /** Stands on the screen of a document, below what may be done with it. */
  default Content onDocument(Person person, Words words, Stored<Document> stored) {
    return Components.all();
  }

  /** Stands below the history of a document. */
  default Content onHistory(Words words, Document document) {
    return Components.all();
  }

  /** Stands below the form in which it is written. */
  default Content onEditor(Person person, Words words, Stored<Document> stored) {
    return Components.all();
  }
}
