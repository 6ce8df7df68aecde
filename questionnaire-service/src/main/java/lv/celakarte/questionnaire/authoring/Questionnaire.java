package lv.celakarte.questionnaire.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A questionnaire with all its versions, oldest first: who wrote, submitted and approved each. */
public record Questionnaire(String id, List<Edition> editions) {

  public Questionnaire {
    editions = List.copyOf(editions);
  }

  public static Questionnaire fresh(String id) {
    return new Questionnaire(id, List.of());
  }

  public int nextNumber() {
    return editions.size() + 1;
  }

  public Optional<Edition> edition(int number) {
    return editions.stream().filter(edition -> edition.number() == number).findFirst();
  }

  /** What the public sees. */
  public Optional<Edition.Published> live() {
    return editions.stream()
        .filter(Edition.Published.class::isInstance)
        .map(Edition.Published.class::cast)
        .reduce((older, newer) -> newer);
  }

  public Questionnaire draft(String body, Signature written) {
    var more = new ArrayList<>(editions);
    more.add(new Edition.Draft(nextNumber(), body, written));
    return new Questionnaire(id, more);
  }

  public Decision submit(int number, Signature submitted) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Draft(var n, var body, var written) ->
                  accept(new Edition.Submitted(n, body, written, submitted));
              case Edition.Submitted _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_A_DRAFT);
            });
  }

  /** Approval by a second person, which makes it public in the same moment. */
  public Decision publish(int number, Signature approved) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Submitted submitted -> publish(submitted, approved);
              case Edition.Draft _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_SUBMITTED);
            });
  }

  private Decision publish(Edition.Submitted edition, Signature approved) {
    if (approved.samePerson(edition.written()) || approved.samePerson(edition.submitted())) {
      return new Decision.Refused(Refusal.SAME_PERSON);
    }
    if (live().filter(live -> live.number() > edition.number()).isPresent()) {
      return new Decision.Refused(Refusal.OVERTAKEN);
    }
    return accept(
        new Edition.Published(
            edition.number(), edition.body(), edition.written(), edition.submitted(), approved));
  }

  /** The coordinator does not approve it as it is: its authors may go on. */
  public Decision sendBack(int number) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Submitted(var n, var body, var written, _) ->
                  accept(new Edition.Draft(n, body, written));
              case Edition.Draft _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_SUBMITTED);
            });
  }

  private Decision decide(int number, Function<Edition, Decision> rule) {
    return edition(number).map(rule).orElseGet(() -> new Decision.Refused(Refusal.UNKNOWN_EDITION));
  }

  private Decision accept(Edition changed) {
    var all = editions.stream().map(e -> e.number() == changed.number() ? changed : e).toList();
    return new Decision.Accepted(new Questionnaire(id, all));
  }
}
