package lv.celakarte.content.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Slug;
import lv.celakarte.content.notice.NoticeCheck.Checked;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/** What the coordinator tells all readers: begin it, change it, end it early. */
public final class NoticeKeeping {

  private static final int LONGEST_ID = 40;

  private final AggregateStore<SiteNotice> notices;
  private final Clock clock;

  NoticeKeeping(AggregateStores stores, Clock clock) {
    this.notices = stores.open("notices", SiteNotice.class, NoticeChanged.TOPIC, _ -> Map.of());
    this.clock = clock;
  }

  /** Every answer that keeping a notice can give. */
  public sealed interface Outcome {

    /** It is done, and this is what stands now. */
    record Done(Stored<SiteNotice> notice) implements Outcome {}

    /** What was handed over cannot be a notice. */
    record Faulty(List<Fault> faults) implements Outcome {}

    /** Somebody else came first; nothing was written. */
    record Stale(long expected, Stored<SiteNotice> current) implements Outcome {}

    /** There is no such notice. */
    record Unknown() implements Outcome {}
  }

  /** All notices, the latest first. */
  public List<Stored<SiteNotice>> list(Person person) {
    person.require(NoticeRight.READ);
    return notices.findAll().stream()
        .sorted(
            Comparator.comparing((Stored<SiteNotice> stored) -> stored.state().from()).reversed())
        .toList();
  }

  /** The notice of this id. */
  public Optional<Stored<SiteNotice>> find(Person person, String id) {
    person.require(NoticeRight.READ);
    return notices.find(id);
  }

  /** The moment at which somebody looks. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Begins a notice, named after its Latvian words. */
  public Outcome begin(Person person, NoticeForm form) {
    person.require(NoticeRight.KEEP);
    return switch (NoticeCheck.check(form)) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Sound(var draft) -> new Outcome.Done(create(person, draft));
    };
  }

  private Stored<SiteNotice> create(Person person, NoticeDraft draft) {
    var words = Objects.requireNonNullElse(draft.text().get("lv"), "");
    var name = Slug.of(words).map(Slug::value).orElse("pazinojums");
    var id = name.substring(0, Math.min(name.length(), LONGEST_ID));
    var history = List.of(change(person, SiteNotice.State.ACTIVE));
    for (var number = 1; ; number++) {
      var notice =
          draft.notice(number == 1 ? id : id + "-" + number, SiteNotice.State.ACTIVE, history);
      var created = notices.create(notice.id(), notice, announcement(notice, 1));
      if (created.isPresent()) {
        return created.get();
      }
    }
  }

  /** Says something else. */
  public Outcome change(Person person, String id, long expected, NoticeForm form) {
    person.require(NoticeRight.KEEP);
    return switch (NoticeCheck.check(form)) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Sound(var draft) ->
          write(
              id,
              expected,
              notice -> notice.change(draft, change(person, SiteNotice.State.ACTIVE)));
    };
  }

  /** Ends it before its time. */
  public Outcome end(Person person, String id, long expected) {
    person.require(NoticeRight.KEEP);
    return write(id, expected, notice -> notice.end(change(person, SiteNotice.State.ENDED)));
  }

  private Outcome write(String id, long expected, UnaryOperator<SiteNotice> change) {
    var found = notices.find(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (found.get().version() != expected) {
      return new Outcome.Stale(expected, found.get());
    }
    var next = change.apply(found.get().state());
    return notices
        .replace(found.get(), next, announcement(next, found.get().nextVersion()))
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() ->
            notices
                .find(id)
                .<Outcome>map(newer -> new Outcome.Stale(expected, newer))
                .orElseGet(Outcome.Unknown::new));
  }

  private SiteNotice.Change change(Person person, SiteNotice.State state) {
    return new SiteNotice.Change(person.id(), person.name(), now(), state);
  }

  private static Announcement announcement(SiteNotice notice, long version) {
    return new Announcement(
        UUID.randomUUID().toString(),
        NoticeChanged.TYPE,
        notice.id(),
        notice.history().getLast().at(),
        NoticeChanged.of(notice, version));
  }
}
