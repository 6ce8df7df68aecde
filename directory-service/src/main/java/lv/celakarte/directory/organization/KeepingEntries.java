package lv.celakarte.directory.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lv.celakarte.directory.organization.Change.What;
import lv.celakarte.directory.organization.EntryDraft.Checked;
import lv.celakarte.directory.organization.Organization.Decision;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of organizations: everything that people and files may do to them. */
public final class KeepingEntries {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
  private static final int LONGEST_REASON = 500;

  /** Days of an entry are days in Latvia. */
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private final Organizations organizations;
  private final Predicate<String> placeExists;
  private final Clock clock;

  KeepingEntries(Organizations organizations, Predicate<String> placeExists, Clock clock) {
    this.organizations = organizations;
    this.placeExists = placeExists;
    this.clock = clock;
  }

  /** What comes of a wish. */
  public sealed interface Result {
    /** It is done; an entry that says the same as before keeps its version. */
    record Done(Kept kept) implements Result {}

    /** What was sent is no entry. */
    record Invalid(List<Violation> violations) implements Result {}

    /** Somebody else was first. */
    record Conflict(long expected, Kept current, @Nullable Entry wanted) implements Result {}

    /** A rule says no. */
    record Refused(Refusal refusal) implements Result {}

    /** There is no such organization. */
    record Unknown(String id) implements Result {}
  }

  /** The organization with this id, with its history. */
  public Optional<Kept> find(String id) {
    return organizations.find(id);
  }

  /** All organizations by id. */
  public List<Kept> all() {
    return organizations.all();
  }

  /** Adds an organization. */
  public Result add(String id, EntryDraft draft, Author author) {
    if (!ID.matcher(id).matches()) {
      return new Result.Invalid(List.of(new Violation("id", "invalid-id")));
    }
    return switch (draft.check(placeExists, today())) {
      case Checked.Invalid(var violations) -> new Result.Invalid(violations);
      case Checked.Valid(var entry) -> {
        var change = new Change(1, clock.instant(), author, What.ADDED, List.of(), null);
        yield organizations
            .add(new Organization.Listed(id, entry), change, newId())
            .<Result>map(Result.Done::new)
            .orElseGet(() -> new Result.Refused(Refusal.ID_TAKEN));
      }
    };
  }

  /** States something else about an organization, from the version that the author has seen. */
  public Result revise(String id, long expected, EntryDraft draft, Author author) {
    return switch (draft.check(placeExists, today())) {
      case Checked.Invalid(var violations) -> new Result.Invalid(violations);
      case Checked.Valid(var entry) ->
          change(id, expected, author, What.REVISED, null, entry, current -> current.revise(entry));
    };
  }

  /** Takes an organization off the lists. */
  public Result close(String id, long expected, String reason, Author author) {
    var why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      var code = why.isEmpty() ? "required" : "too-long";
      return new Result.Invalid(List.of(new Violation("reason", code)));
    }
    return change(id, expected, author, What.CLOSED, why, null, current -> current.close(why));
  }

  /** Puts an organization back on the lists. */
  public Result reopen(String id, long expected, Author author) {
    return change(id, expected, author, What.REOPENED, null, null, current -> current.reopen());
  }

  private Result change(
      String id,
      long expected,
      Author author,
      What what,
      @Nullable String reason,
      @Nullable Entry wanted,
      Function<Organization, Decision> rule) {
    var kept = organizations.find(id).orElse(null);
    if (kept == null) {
      return new Result.Unknown(id);
    }
    if (kept.version() != expected) {
      return new Result.Conflict(expected, kept, wanted);
    }
    return switch (rule.apply(kept.organization())) {
      case Decision.Refused(var refusal) -> new Result.Refused(refusal);
      case Decision.Accepted(var next) when next.equals(kept.organization()) ->
          new Result.Done(kept);
      case Decision.Accepted(var next) -> {
        var differences = Difference.between(kept.organization().entry(), next.entry());
        var change =
            new Change(kept.version() + 1, clock.instant(), author, what, differences, reason);
        yield organizations
            .replace(kept, next, change, newId())
            .<Result>map(Result.Done::new)
            .orElseGet(() -> overtaken(id, expected, wanted));
      }
    };
  }

  /** Another write came between reading and writing. */
  private Result overtaken(String id, long expected, @Nullable Entry wanted) {
    return organizations
        .find(id)
        .<Result>map(current -> new Result.Conflict(expected, current, wanted))
        .orElseGet(() -> new Result.Unknown(id));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), RIGA);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
