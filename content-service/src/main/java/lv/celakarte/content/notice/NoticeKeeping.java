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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lv.celakarte.content.edition.Slug;
import lv.celakarte.content.notice.NoticeCheck.Checked;
import lv.celakarte.content.proposal.Answer;
import lv.celakarte.content.proposal.Change;
import lv.celakarte.content.proposal.Change.Action;
import lv.celakarte.content.proposal.Obstacle;
import lv.celakarte.content.proposal.Proposal;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** What all readers are told: one wishes it, the coordinator agrees, or ends it early. */
public final class NoticeKeeping {

  private static final int LONGEST_ID = 40;

  private final AggregateStore<SiteNotice> notices;
  private final Clock clock;

  NoticeKeeping(AggregateStores stores, Clock clock) {
    this.notices = stores.open("notices", SiteNotice.class, NoticeChanged.TOPIC, _ -> Map.of());
    this.clock = clock;
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

  /** Begins a notice, named after its Latvian words; no page shows it before somebody agrees. */
  public Answer<SiteNotice> begin(Person person, NoticeForm form) {
    person.require(NoticeRight.PROPOSE);
    return switch (NoticeCheck.check(form)) {
      case Checked.Faulty(var faults) -> new Answer.Faulty<>(faults);
      case Checked.Sound(var draft) ->
          new Answer.Done<>(create(draft, change(person, Action.PROPOSED, null)));
    };
  }

  private Stored<SiteNotice> create(NoticeDraft draft, Change change) {
    var words = Objects.requireNonNullElse(draft.text().get("lv"), "");
    var name = Slug.of(words).map(Slug::value).orElse("pazinojums");
    var id = name.substring(0, Math.min(name.length(), LONGEST_ID));
    for (var number = 1; ; number++) {
      var notice = SiteNotice.begin(number == 1 ? id : id + "-" + number, draft, change);
      var created = notices.create(notice.id(), notice);
      if (created.isPresent()) {
        return created.get();
      }
    }
  }

  /** Wishes that it says something else. */
  public Answer<SiteNotice> change(Person person, String id, long expected, NoticeForm form) {
    person.require(NoticeRight.PROPOSE);
    return switch (NoticeCheck.check(form)) {
      case Checked.Faulty(var faults) -> new Answer.Faulty<>(faults);
      case Checked.Sound(var draft) ->
          write(
              id,
              expected,
              _ -> Optional.empty(),
              notice ->
                  notice.wants(draft)
                      ? notice
                      : notice.propose(draft, change(person, Action.PROPOSED, null)));
    };
  }

  /** Agrees to what another person wishes. */
  public Answer<SiteNotice> approve(Person person, String id, long expected, String note) {
    person.require(NoticeRight.DECIDE);
    return write(
        id,
        expected,
        notice -> Proposal.toApproval(notice.proposal(), person),
        notice -> notice.settle(change(person, Action.APPROVED, note)));
  }

  /** Puts a wish through alone; the name and the reason stay to be seen for ever. */
  public Answer<SiteNotice> putThrough(Person person, String id, long expected, String note) {
    person.require(NoticeRight.DECIDE);
    return write(
        id,
        expected,
        notice -> Proposal.toEmergency(notice.proposal(), note),
        notice -> notice.settle(change(person, Action.PUT_THROUGH, note)));
  }

  /** Throws a wish away: one's own, or, with a word, that of another person. */
  public Answer<SiteNotice> dismiss(Person person, String id, long expected, String note) {
    person.require(NoticeRight.PROPOSE);
    return write(
        id,
        expected,
        notice -> Proposal.toDismissal(notice.proposal(), person, note),
        notice -> notice.dismiss(change(person, Action.DISMISSED, note)));
  }

  /** Ends it before its time; taking something down needs no second person. */
  public Answer<SiteNotice> end(Person person, String id, long expected, String note) {
    person.require(NoticeRight.DECIDE);
    return write(
        id,
        expected,
        _ -> Optional.empty(),
        notice ->
            notice.state() == SiteNotice.State.ACTIVE
                ? notice.end(change(person, Action.ENDED, note))
                : notice);
  }

  private Answer<SiteNotice> write(
      String id,
      long expected,
      Function<SiteNotice, Optional<Obstacle>> obstacle,
      UnaryOperator<SiteNotice> change) {
    var found = notices.find(id);
    if (found.isEmpty()) {
      return new Answer.Unknown<>();
    }
    var current = found.get();
    if (current.version() != expected) {
      return new Answer.Stale<>(expected, current);
    }
    return obstacle
        .apply(current.state())
        .<Answer<SiteNotice>>map(Answer.Refused::new)
        .orElseGet(() -> replace(current, change.apply(current.state())));
  }

  private Answer<SiteNotice> replace(Stored<SiteNotice> current, SiteNotice next) {
    if (next.equals(current.state())) {
      return new Answer.Done<>(current);
    }
    var seen = !next.tellsTheSameAs(current.state());
    var written =
        seen
            ? notices.replace(current, next, announcement(next, current.nextVersion()))
            : notices.replace(current, next);
    return Answer.of(current, written, () -> notices.find(current.id()));
  }

  private Change change(Person person, Action action, @Nullable String note) {
    return Change.of(person, now(), action, note);
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
