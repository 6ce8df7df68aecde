package lv.celakarte.content.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.fact.FactCheck.Checked;
import lv.celakarte.content.proposal.Answer;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Change.Action;
import lv.celakarte.content.proposal.Obstacle;
import lv.celakarte.content.proposal.Proposal;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What keepers of facts do: one wishes that a fact begins, says something else or is retired,
 * another one agrees.
 */
public final class FactKeeping {

  private static final Announcement[] NOTHING = {};

  private final Facts facts;
  private final FactUses uses;
  private final Clock clock;
  private final Supplier<UUID> ids;

  FactKeeping(Facts facts, FactUses uses, Clock clock, Supplier<UUID> ids) {
    this.facts = facts;
    this.uses = uses;
    this.clock = clock;
    this.ids = ids;
  }

  /** All facts by id: those that wait for somebody first, retired ones last. */
  public List<Stored<Fact>> list() {
    return facts.all().stream()
        .sorted(
            Comparator.comparing((Stored<Fact> stored) -> stored.state().proposal() == null)
                .thenComparing(stored -> stored.state().state()))
        .toList();
  }

  /** The fact of this id. */
  public Optional<Stored<Fact>> find(String id) {
    return facts.find(id);
  }

  /** Begins a fact, which texts may quote as soon as a second person agrees. */
  public Answer<Fact> begin(Person person, FactForm form, @Nullable String note) {
    return switch (FactCheck.check(form)) {
      case Checked.Faulty(var faults) -> new Answer.Faulty<>(faults);
      case Checked.Sound(var draft) when !person.may(FactRight.PROPOSE, draft.owner()) ->
          new Answer.Forbidden<>();
      case Checked.Sound(var draft) ->
          facts
              .create(Fact.begin(draft, change(person, Action.PROPOSED, note)))
              .<Answer<Fact>>map(Answer.Done::new)
              .orElseGet(() -> new Answer.Refused<>(Obstacle.FACT_TAKEN));
    };
  }

  /** Wishes that a fact says something else; its id and owner stay as they are. */
  public Answer<Fact> change(
      Person person, String id, long expected, FactForm form, @Nullable String note) {
    return write(
        person,
        id,
        expected,
        FactRight.PROPOSE,
        fact -> {
          var named = new FactForm(id, form.name(), form.unit(), fact.owner(), form.values());
          return switch (FactCheck.check(named)) {
            case Checked.Faulty(var faults) -> new Wish.Faulty(faults);
            case Checked.Sound(var draft) -> propose(fact, FactContent.of(draft), person, note);
          };
        });
  }

  /** Wishes that no text quotes a fact any more. */
  public Answer<Fact> retire(Person person, String id, long expected, @Nullable String note) {
    return write(
        person,
        id,
        expected,
        FactRight.PROPOSE,
        fact -> {
          var content = new FactContent(fact.name(), fact.unit(), fact.values(), true);
          return unquoted(content, id).orElseGet(() -> propose(fact, content, person, note));
        });
  }

  private Wish propose(Fact fact, FactContent content, Person person, @Nullable String note) {
    return new Wish.Granted(
        fact.wants(content) ? fact : fact.propose(content, change(person, Action.PROPOSED, note)));
  }

  private Optional<Wish> unquoted(FactContent content, String id) {
    return content.retired() && !uses.of(id).isEmpty()
        ? Optional.of(new Wish.Refused(Obstacle.FACT_QUOTED))
        : Optional.empty();
  }

  /** Agrees to what another person wishes; from now on readers see it on its days. */
  public Answer<Fact> approve(Person person, String id, long expected, @Nullable String note) {
    return write(
        person,
        id,
        expected,
        FactRight.APPROVE,
        fact ->
            settle(
                fact,
                Proposal.toApproval(fact.proposal(), person),
                change(person, Action.APPROVED, note)));
  }

  /** Puts a wish through alone; the name and the reason stay to be seen for ever. */
  public Answer<Fact> putThrough(Person person, String id, long expected, String note) {
    return write(
        person,
        id,
        expected,
        FactRight.INTERVENE,
        fact ->
            settle(
                fact,
                Proposal.toEmergency(fact.proposal(), note),
                change(person, Action.PUT_THROUGH, note)));
  }

  private Wish settle(Fact fact, Optional<Obstacle> obstacle, Change change) {
    return obstacle
        .<Wish>map(Wish.Refused::new)
        .or(() -> unquoted(Objects.requireNonNull(fact.proposal()).content(), fact.id()))
        .orElseGet(() -> new Wish.Granted(fact.settle(change)));
  }

  /** Throws a wish away: one's own, or, with a word, that of another person. */
  public Answer<Fact> dismiss(Person person, String id, long expected, String note) {
    return write(
        person,
        id,
        expected,
        FactRight.PROPOSE,
        fact ->
            Proposal.toDismissal(fact.proposal(), person, note)
                .<Wish>map(Wish.Refused::new)
                .orElseGet(
                    () -> new Wish.Granted(fact.dismiss(change(person, Action.DISMISSED, note)))));
  }

  private sealed interface Wish {
    record Granted(Fact fact) implements Wish {}

    record Refused(Obstacle obstacle) implements Wish {}

    record Faulty(List<Fault> faults) implements Wish {}
  }

  private Answer<Fact> write(
      Person person, String id, long expected, FactRight right, Function<Fact, Wish> wish) {
    var found = facts.find(id).filter(_ -> person.may(FactRight.READ));
    if (found.isEmpty()) {
      return new Answer.Unknown<>();
    }
    var current = found.get();
    if (!person.may(right, current.state().owner())) {
      return new Answer.Forbidden<>();
    }
    if (current.version() != expected) {
      return new Answer.Stale<>(expected, current);
    }
    return switch (wish.apply(current.state())) {
      case Wish.Refused(var obstacle) -> new Answer.Refused<>(obstacle);
      case Wish.Faulty(var faults) -> new Answer.Faulty<>(faults);
      case Wish.Granted(var next) when next.equals(current.state()) -> new Answer.Done<>(current);
      case Wish.Granted(var next) -> replace(current, next);
    };
  }

  private Answer<Fact> replace(Stored<Fact> current, Fact next) {
    var events =
        next.tellsTheSameAs(current.state()) ? NOTHING : announcement(next, current.nextVersion());
    return Answer.of(current, facts.replace(current, next, events), () -> facts.find(current.id()));
  }

  /** Brings in a fact of a new installation; one that is there already is left alone. */
  public boolean bring(FactDraft draft) {
    var change = new Change("starter-content", "starter content", now(), Action.IMPORTED, null);
    var fact = Fact.imported(draft, change);
    return facts.find(draft.id()).isEmpty()
        && facts.create(fact, announcement(fact, 1)).isPresent();
  }

  private Change change(Person person, Action action, @Nullable String note) {
    return Change.of(person, now(), action, note);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Announcement[] announcement(Fact fact, long version) {
    var at = fact.history().getLast().at();
    return new Announcement[] {
      new Announcement(
          ids.get().toString(), FactChanged.TYPE, fact.id(), at, FactChanged.of(fact, version))
    };
  }
}
