package lv.celakarte.questionnaire.authoring;

import java.util.ArrayList;
import java.util.Comparator;
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
    return newest().filter(Edition.Published.class::isInstance).map(Edition.Published.class::cast);
  }

  /** The newest version that ever was public; taken back, it hides the older ones, too. */
  private Optional<Edition> newest() {
    return editions.stream()
        .filter(one -> one instanceof Edition.Published || one instanceof Edition.Withdrawn)
        .max(Comparator.comparingInt(Edition::number));
  }

  /**
   * A new draft.
   *
   * @param cases its test cases, a key into the kept texts
   */
  public Questionnaire draft(String body, Signature written, @Nullable String cases) {
    var more = new ArrayList<>(editions);
    more.add(new Edition.Draft(nextNumber(), body, written, List.of(), cases));
    return new Questionnaire(id, more);
  }

  /** A new draft that takes over the test cases of the version before it. */
  public Questionnaire draft(String body, Signature written) {
    return draft(body, written, editions.isEmpty() ? null : editions.getLast().cases());
  }

  /** Goes on writing a draft; whoever wrote before remains one of its authors. */
  public Decision rewrite(int number, String body, Signature written) {
    return write(number, draft -> accept(draft.saying(body, draft.cases(), written)));
  }

  /** Gives a draft other test cases; whoever writes them is one of its authors. */
  public Decision test(int number, String cases, Signature written) {
    return write(number, draft -> accept(draft.saying(draft.body(), cases, written)));
  }

  /**
   * Lets a draft say again what it said, definition and test cases. What it says now can be had
   * back in the same way.
   *
   * @param state which of {@link Edition.Draft#states()}
   */
  public Decision restore(int number, int state, Signature by) {
    return write(
        number,
        draft -> {
          var states = draft.states();
          return state < 0 || state >= states.size() - 1
              ? new Decision.Refused(Refusal.UNKNOWN_STATE)
              : accept(draft.saying(states.get(state).body(), states.get(state).cases(), by));
        });
  }

  private Decision write(int number, Function<Edition.Draft, Decision> rule) {
    return decide(
        number,
        edition ->
            edition instanceof Edition.Draft draft
                ? rule.apply(draft)
                : new Decision.Refused(Refusal.NOT_A_DRAFT));
  }

  /** Takes back what the public sees. */
  public Decision withdraw(int number, Signature withdrawn, String reason) {
    return decide(
        number,
        edition ->
            edition instanceof Edition.Published published && live().equals(Optional.of(published))
                ? accept(new Edition.Withdrawn(published, withdrawn, reason))
                : new Decision.Refused(Refusal.NOT_LIVE));
  }

  public Decision submit(int number, Signature submitted) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Draft draft ->
                  accept(
                      new Edition.Submitted(
                          number,
                          draft.body(),
                          draft.written(),
                          submitted,
                          draft.hands(),
                          draft.cases()));
              case Edition.Submitted _,
                  Edition.Approved _,
                  Edition.Published _,
                  Edition.Withdrawn _ ->
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
              case Edition.Draft _, Edition.Approved _, Edition.Published _, Edition.Withdrawn _ ->
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
            exemption,
            edition.cases()));
  }

  private boolean overtaken(Edition edition) {
    return newest().filter(newest -> newest.number() > edition.number()).isPresent();
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
              case Edition.Draft _, Edition.Published _, Edition.Withdrawn _ ->
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
        approved.exemption(),
        approved.cases());
  }

  /** The ministry does not want it as it is: its authors may go on. */
  public Decision sendBack(int number) {
    return decide(
        number,
        edition ->
            switch (edition) {
              case Edition.Submitted(var n, var body, var written, _, var authors, var cases) ->
                  accept(new Edition.Draft(n, body, written, authors, cases));
              case Edition.Approved(var n, var body, var written, var submitted, _, _, var cases) ->
                  accept(new Edition.Draft(n, body, written, List.of(submitted.person()), cases));
              case Edition.Draft _, Edition.Published _, Edition.Withdrawn _ ->
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
