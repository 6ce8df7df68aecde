package lv.celakarte.content.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.celakarte.content.fact.FactCheck.Checked;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** What keepers of facts do: begin one, give it a new value, retire it. */
public final class FactKeeping {

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

  /** All facts by id, retired ones last. */
  public List<Stored<Fact>> list() {
    return facts.all().stream()
        .sorted(Comparator.comparing(stored -> stored.state().state()))
        .toList();
  }

  /** The fact of this id. */
  public Optional<Stored<Fact>> find(String id) {
    return facts.find(id);
  }

  /** Begins a fact. */
  public FactOutcome begin(Person person, FactForm form, @Nullable String note) {
    return switch (FactCheck.check(form)) {
      case Checked.Faulty(var faults) -> new FactOutcome.Faulty(faults);
      case Checked.Sound(var draft) when !person.may(FactRight.KEEP, draft.owner()) ->
          new FactOutcome.Forbidden();
      case Checked.Sound(var draft) -> create(Fact.begin(draft, change(person, note)));
    };
  }

  private FactOutcome create(Fact fact) {
    return facts
        .create(fact, announcement(fact, 1))
        .<FactOutcome>map(FactOutcome.Done::new)
        .orElseGet(FactOutcome.Taken::new);
  }

  /** Says something else of a fact; its id and owner stay as they are. */
  public FactOutcome change(
      Person person, String id, long expected, FactForm form, @Nullable String note) {
    return write(
        person,
        id,
        expected,
        current -> {
          var named = new FactForm(id, form.name(), form.unit(), current.owner(), form.values());
          return switch (FactCheck.check(named)) {
            case Checked.Faulty(var faults) -> new Wish.Refused(new FactOutcome.Faulty(faults));
            case Checked.Sound(var draft) ->
                new Wish.Granted(current.change(draft, change(person, note)));
          };
        });
  }

  /** Retires a fact that no text quotes any more. */
  public FactOutcome retire(Person person, String id, long expected, @Nullable String note) {
    return write(
        person,
        id,
        expected,
        current ->
            uses.of(id).isEmpty()
                ? new Wish.Granted(current.retire(change(person, note)))
                : new Wish.Refused(new FactOutcome.Quoted()));
  }

  private sealed interface Wish {
    record Granted(Fact fact) implements Wish {}

    record Refused(FactOutcome outcome) implements Wish {}
  }

  private FactOutcome write(Person person, String id, long expected, Function<Fact, Wish> wish) {
    var found = facts.find(id).filter(_ -> person.may(FactRight.READ));
    if (found.isEmpty()) {
      return new FactOutcome.Unknown();
    }
    var current = found.get();
    if (!person.may(FactRight.KEEP, current.state().owner())) {
      return new FactOutcome.Forbidden();
    }
    if (current.version() != expected) {
      return new FactOutcome.Stale(expected, current);
    }
    return switch (wish.apply(current.state())) {
      case Wish.Refused(var outcome) -> outcome;
      case Wish.Granted(var next) when next.tellsTheSameAs(current.state()) ->
          new FactOutcome.Done(current);
      case Wish.Granted(var next) -> replace(current, next);
    };
  }

  private FactOutcome replace(Stored<Fact> current, Fact next) {
    return facts
        .replace(current, next, announcement(next, current.nextVersion()))
        .<FactOutcome>map(FactOutcome.Done::new)
        .orElseGet(() ->
            facts
                .find(current.id())
                .<FactOutcome>map(newer -> new FactOutcome.Stale(current.version(), newer))
                .orElseGet(FactOutcome.Unknown::new));
  }

  /** Brings in a fact of a new installation; one that is there already is left alone. */
  public boolean bring(FactDraft draft) {
    var change = new Fact.Change("starter-content", "starter content", now(), null);
    var fact = Fact.begin(draft, change);
    return facts.find(draft.id()).isEmpty()
        && facts.create(fact, announcement(fact, 1)).isPresent();
  }

  private Fact.Change change(Person person, @Nullable String note) {
    return new Fact.Change(
        person.id(), person.name(), now(), note == null || note.isBlank() ? null : note.strip());
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
