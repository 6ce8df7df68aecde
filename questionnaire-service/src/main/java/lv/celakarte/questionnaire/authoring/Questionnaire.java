package lv.celakarte.questionnaire.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        .reduce((older, newer) -> newer.number() > older.number() ? newer : older);
  }

  public Questionnaire draft(String body, Signature written) {
    var more = new ArrayList<>(editions);
    more.add(new Edition.Draft(nextNumber(), body, written));
    return new Questionnaire(id, more);
  }

  /** Goes on writing a draft; whoever wrote before remains one of its authors. */
  public Decision rewrite(int number, String body, Signature written) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Draft draft ->
                  accept(new Edition.Draft(number, body, written, draft.hands()));
              case Edition.Submitted _, Edition.Approved _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_A_DRAFT);
            });
  }

  public Decision submit(int number, Signature submitted) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Draft draft ->
                  accept(
                      new Edition.Submitted(
                          number, draft.body(), draft.written(), submitted, draft.hands()));
              case Edition.Submitted _, Edition.Approved _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_A_DRAFT);
            });
  }

  /** Approval by a second person. */
  public Decision approve(int number, Signature approved, @Nullable Exemption exemption) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Submitted submitted -> approve(submitted, approved, exemption);
              case Edition.Draft _, Edition.Approved _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_SUBMITTED);
            });
  }

  private Decision approve(
      Edition.Submitted edition, Signature approved, @Nullable Exemption exemption) {
    if (edition.isBy(approved.person())) {
      return new Decision.Refused(Refusal.SAME_PERSON);
    }
    if (overtaken(edition)) {
      return new Decision.Refused(Refusal.OVERTAKEN);
    }
    return accept(
        new Edition.Approved(
            edition.number(),
            edition.body(),
            edition.written(),
            edition.submitted(),
            approved,
            exemption));
  }

  private boolean overtaken(Edition edition) {
    return live().filter(live -> live.number() > edition.number()).isPresent();
  }

  /** Makes public what the ministry approved. */
  public Decision publish(int number, Signature published) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Approved approved when overtaken(approved) ->
                  new Decision.Refused(Refusal.OVERTAKEN);
              case Edition.Approved approved -> accept(published(approved, published));
              case Edition.Submitted _ -> new Decision.Refused(Refusal.NOT_APPROVED);
              case Edition.Draft _, Edition.Published _ ->
                  new Decision.Refused(Refusal.NOT_SUBMITTED);
            });
  }

  private static Edition published(Edition.Approved approved, Signature by) {
    return new Edition.Published(
        approved.number(),
        approved.body(),
        approved.written(),
        approved.submitted(),
        approved.approved(),
        by.equals(approved.approved()) ? null : by,
        approved.exemption());
  }

  /** The ministry does not want it as it is: its authors may go on. */
  public Decision sendBack(int number) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Submitted(var n, var body, var written, _, var authors) ->
                  accept(new Edition.Draft(n, body, written, authors));
              case Edition.Approved(var n, var body, var written, var submitted, _, _) ->
                  accept(new Edition.Draft(n, body, written, List.of(submitted.person())));
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
