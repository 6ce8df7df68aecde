package lv.celakarte.content.document;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.platform.access.Person;

/** The steps of the workflow, each under the rights, the rules and the gatekeepers. */
public final class Workflow {

  private final Changing changing;
  private final Redirecting redirecting;
  private final Reading reading;
  private final List<Gatekeeper> gatekeepers;
  private final Stamps stamps;
  private final Scheduling scheduling;

  Workflow(
      Changing changing,
      Redirecting redirecting,
      Reading reading,
      List<Gatekeeper> gatekeepers,
      Stamps stamps,
      Scheduling scheduling) {
    this.changing = changing;
    this.redirecting = redirecting;
    this.reading = reading;
    this.gatekeepers = List.copyOf(gatekeepers);
    this.stamps = stamps;
    this.scheduling = scheduling;
  }

  /** Takes a step with a document that this person has seen at the expected version. */
  public Outcome take(Person person, DocumentId id, long expected, Transition step, Order order) {
    if (step == Transition.REDIRECT) {
      return redirecting.redirect(person, id, expected, order);
    }
    var outcome =
        changing.change(
            person,
            id,
            expected,
            step.right(),
            (document, stamp) -> guarded(step, document, order, stamp));
    if (outcome instanceof Outcome.Done(var stored)) {
      stored.state().due().ifPresent(scheduling::expect);
    }
    return outcome;
  }

  /** Makes an edition of the past the draft. */
  public Outcome restore(Person person, DocumentId id, long expected, int number) {
    return changing.change(
        person,
        id,
        expected,
        Right.WRITE,
        (document, stamp) ->
            edition(document, number)
                .map(edition -> document.restore(edition, stamp))
                .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_EDITION)));
  }

  private Optional<Edition> edition(Document document, int number) {
    return reading.edition(document, number);
  }

  private Decision guarded(Transition step, Document document, Order order, Stamp stamp) {
    return switch (step.decide(document, order, stamp)) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted accepted -> {
        var faults = faults(step, document, order, stamp);
        yield faults.isEmpty() ? accepted : new Decision.Refused(Refusal.BLOCKED, faults);
      }
    };
  }

  private List<Fault> faults(Transition step, Document document, Order order, Stamp stamp) {
    return step.showsAt(order, stamp)
        .map(at ->
            gatekeepers.stream()
                .flatMap(keeper -> keeper.faults(document, document.text(), at).stream())
                .toList())
        .orElseGet(List::of);
  }

  /**
   * What this person could do with the document now, and why not the rest of what their role
   * allows: the rules themselves are asked, so that a screen never says anything else than they do.
   */
  public Map<Transition, Optional<Refusal>> options(Person person, Document document) {
    var stamp = stamps.of(person);
    var probe = new Order("?", stamp.at().plus(Duration.ofDays(1)), null, Integer.MAX_VALUE);
    var options = new EnumMap<Transition, Optional<Refusal>>(Transition.class);
    for (var step : Transition.values()) {
      if (person.may(step.right(), document.owner())) {
        options.put(step, refusal(step.decide(document, probe, stamp)));
      }
    }
    return options;
  }

  /** What is missing can still be filled in, so it keeps nobody from trying. */
  private static Optional<Refusal> refusal(Decision decision) {
    return decision instanceof Decision.Refused(var refusal, _)
            && refusal != Refusal.INCOMPLETE
            && refusal != Refusal.NO_TARGET
        ? Optional.of(refusal)
        : Optional.empty();
  }
}
