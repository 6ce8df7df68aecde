package lv.celakarte.content.document.workspace;

import gg.jte.Content;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.document.Document;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Components;

/** A part of a document's screens that another package brings along. */
public interface Panel {

  /** Stands above everything on the screen of a document: what is happening to it right now. */
  default Content onTop(Words words, Document document) {
    return Components.all();
  }

  /** Stands on the screen of a document, below what may be done with it. */
  default Content onDocument(Person person, Words words, Stored<Document> stored) {
    return Components.all();
  }

  /**
   * Something that waits for the one who looks, beside documents.
   *
   * @param title of the heap
   * @param things in it, each by its name and its address
   */
  record Waiting(String title, Map<String, String> things) {

    /** Everything is in the order in which it is to be read. */
    public Waiting {
      things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
    }

    /** A heap with something in it; an empty one is none. */
    public static Optional<Waiting> of(String title, Map<String, String> things) {
      return things.isEmpty() ? Optional.empty() : Optional.of(new Waiting(title, things));
    }
  }

  /** What waits for this person, on the screen of their work; nothing where nothing does. */
  default Optional<Waiting> onHome(Person person, Words words) {
    return Optional.empty();
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
