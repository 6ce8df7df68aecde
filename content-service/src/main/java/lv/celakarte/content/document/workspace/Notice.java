package lv.celakarte.content.document.workspace;

import java.util.Optional;
import lv.celakarte.content.document.Document;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;
import lv.celakarte.platform.workspace.Message;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What was just done, told on the screen after a form. It follows from the document's history, so
 * no address and no cookie can make a screen tell something that did not happen.
 */
public final class Notice {

  /** Below the document's address: the document with what its last change was. */
  static final String DONE = "/paveikts";

  private Notice() {}

  /** The way from a form that was sent to another screen. */
  public static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  /** The last change, where it was made by the one who looks. */
  static Optional<Message> of(Person person, Words words, Stored<Document> stored) {
    var last = stored.state().history().getLast();
    if (!last.by().id().equals(person.id())) {
      return Optional.empty();
    }
    var onItsWay = stored.unsent() > 0 ? " " + words.of("notice.on-its-way") : "";
    return Optional.of(
        new Message(Message.Kind.SUCCESS, words.of("notice." + last.action().code()) + onItsWay));
  }
}
