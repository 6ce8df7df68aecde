package lv.celakarte.content.document;

import java.util.List;
import lv.celakarte.platform.access.Person;
import org.jspecify.annotations.Nullable;

/** What publishers do, and what the coordinator does in an emergency. */
public final class Publishing {

  private final Changing changing;
  private final List<Gatekeeper> gatekeepers;

  Publishing(Changing changing, List<Gatekeeper> gatekeepers) {
    this.changing = changing;
    this.gatekeepers = List.copyOf(gatekeepers);
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
    return changing.change(person, id, expected, Right.PUBLISH, this::publish);
  }

  /**
   * The workflow has its say first. In an emergency nothing is held back: readers would come to
   * more harm by the old text than by a broken link.
   */
  private Decision publish(Document document, Stamp stamp) {
    var decision = document.publish(stamp);
    if (decision instanceof Decision.Refused) {
      return decision;
    }
    var obstacles =
        gatekeepers.stream()
            .flatMap(
                gatekeeper -> gatekeeper.faults(document, document.text(), stamp.at()).stream())
            .toList();
    return obstacles.isEmpty() ? decision : new Decision.Refused(Refusal.BLOCKED, obstacles);
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
