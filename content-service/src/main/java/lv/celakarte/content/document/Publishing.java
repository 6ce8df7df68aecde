package lv.celakarte.content.document;

import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;

/** What publishers do, and what the coordinator does in an emergency. */
public final class Publishing {

  private final Changing changing;

  Publishing(Changing changing) {
    this.changing = changing;
  }

  public Outcome requestChanges(Person person, DocumentId id, long expected, String note) {
    return changing.change(
        person,
        id,
        expected,
        Right.PUBLISH,
        (document, stamp) -> document.requestChanges(note, stamp));
  }

  public Outcome approve(Person person, DocumentId id, long expected, @Nullable String note) {
    return changing.change(
        person, id, expected, Right.PUBLISH, (document, stamp) -> document.approve(note, stamp));
  }

  public Outcome publish(Person person, DocumentId id, long expected) {
    return changing.change(person, id, expected, Right.PUBLISH, Document::publish);
  }

  /** The reason is what readers will find in place of the page. */
  public Outcome withdraw(Person person, DocumentId id, long expected, String reason) {
    return changing.change(
        person, id, expected, Right.PUBLISH, (document, stamp) -> document.withdraw(reason, stamp));
  }

  public Outcome publishInEmergency(Person person, DocumentId id, long expected, String reason) {
    return changing.change(
        person,
        id,
        expected,
        Right.INTERVENE,
        (document, stamp) -> document.publishInEmergency(reason, stamp));
  }

  public Outcome withdrawInEmergency(Person person, DocumentId id, long expected, String reason) {
    return changing.change(
        person,
        id,
        expected,
        Right.INTERVENE,
        (document, stamp) -> document.withdrawInEmergency(reason, stamp));
  }
}
