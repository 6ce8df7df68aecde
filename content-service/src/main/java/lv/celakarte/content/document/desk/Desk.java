package lv.celakarte.content.document.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.document.Actor;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Drafts;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who is writing where, so that others are warned, a crashed browser loses nothing, and a
 * conflict can be told from the text with which it began. It warns and never locks: whoever forgets
 * to close a window stops nobody.
 */
public final class Desk {

  private static final String DOCUMENT = "document";
  private static final Duration KEPT = Duration.ofDays(30);

  private final AggregateStore<Session> sessions;
  private final Drafts drafts;
  private final Clock clock;

  Desk(AggregateStores stores, Drafts drafts, Clock clock) {
    this.sessions =
        stores.open(
            "desk",
            Session.class,
            null,
            session -> Map.of(DOCUMENT, session.document().key()),
            List.of(DOCUMENT));
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Somebody else who writes at the same document. */
  public record Other(String name, Instant since) {}

  /**
   * The text with which somebody goes on writing.
   *
   * @param version on which it is based
   * @param base the text of that version
   * @param typed what was kept and not saved; nothing when there is nothing of the kind
   * @param keptAt when it was kept
   */
  public record Writing(
      long version, Manuscript base, @Nullable ManuscriptForm typed, Instant keptAt) {}

  /** Sits down to a document that was just read. */
  public Writing open(Person person, Stored<Document> stored) {
    var document = stored.state();
    var mine = find(person, document.id()).map(Stored::state);
    var now = now();
    var session =
        mine.filter(found -> found.typed() != null)
            .map(found -> touched(found, now))
            .orElseGet(() ->
                new Session(
                    document.id(),
                    new Actor(person.id(), person.name()),
                    mine.filter(found -> found.present(now)).map(Session::since).orElse(now),
                    now,
                    stored.version(),
                    document.text(),
                    null));
    put(person, session);
    forgetOld(document.id(), now);
    return new Writing(
        session.version(), session.base(), session.typed(), mine.map(Session::touched).orElse(now));
  }

  private static Session touched(Session session, Instant now) {
    return new Session(
        session.document(),
        session.by(),
        session.since(),
        now,
        session.version(),
        session.base(),
        session.typed());
  }

  /**
   * Keeps what was typed so far, unless it is based on a text that nobody here began with: then it
   * comes late, after the same person saved or threw it away, and would only look like lost work.
   *
   * @param stored the document as it was read just now
   * @param version that the text was based on
   * @return whether it was kept
   */
  public boolean keep(Person person, Stored<Document> stored, long version, ManuscriptForm typed) {
    var id = stored.state().id();
    while (true) {
      var mine = find(person, id);
      var begun = mine.filter(found -> found.state().version() == version);
      if (begun.isPresent()) {
        if (sessions.replace(begun.get(), typing(begun.get().state(), typed)).isPresent()) {
          return true;
        }
      } else if (version != stored.version()) {
        return false;
      } else {
        var session = begin(person, stored, typed);
        var written =
            mine.isPresent()
                ? sessions.replace(mine.get(), session)
                : sessions.create(key(person, id), session);
        if (written.isPresent()) {
          return stillNewest(stored) || !sessions.delete(written.get());
        }
      }
    }
  }

  private Session begin(Person person, Stored<Document> stored, ManuscriptForm typed) {
    var now = now();
    var by = new Actor(person.id(), person.name());
    var document = stored.state();
    return new Session(document.id(), by, now, now, stored.version(), document.text(), typed);
  }

  private Session typing(Session session, ManuscriptForm typed) {
    return new Session(
        session.document(),
        session.by(),
        session.since(),
        now(),
        session.version(),
        session.base(),
        typed);
  }

  /**
   * Whether nothing was saved between the reading of a document and now. Whoever saves does so
   * before they get up, so what was begun in between is either found here or closed by them.
   */
  private boolean stillNewest(Stored<Document> stored) {
    return drafts
        .find(stored.state().id())
        .filter(now -> now.version() == stored.version())
        .isPresent();
  }

  /** The text with which somebody began, when it was of this version. */
  public Optional<Manuscript> base(Person person, DocumentId id, long version) {
    return find(person, id)
        .map(Stored::state)
        .filter(found -> found.version() == version)
        .map(Session::base);
  }

  /** What somebody typed and did not save. */
  public Optional<Writing> kept(Person person, DocumentId id) {
    return find(person, id)
        .map(Stored::state)
        .filter(found -> found.typed() != null)
        .map(found -> new Writing(found.version(), found.base(), found.typed(), found.touched()));
  }

  /** Gets up: everything is saved, or was thrown away. */
  public void close(Person person, DocumentId id) {
    for (var mine = find(person, id);
        mine.isPresent() && !sessions.delete(mine.get());
        mine = find(person, id)) {
      // Another window of the same person was faster; what it left goes too.
    }
  }

  /** Who else writes at this document now, longest first. */
  public List<Other> others(Person person, DocumentId id) {
    var now = now();
    return sessions.findWhere(DOCUMENT, id.key()).stream()
        .map(Stored::state)
        .filter(session -> !session.by().id().equals(person.id()) && session.present(now))
        .sorted(Comparator.comparing(Session::since))
        .map(session -> new Other(session.by().name(), session.since()))
        .toList();
  }

  private void forgetOld(DocumentId id, Instant now) {
    sessions.findWhere(DOCUMENT, id.key()).stream()
        .filter(session -> session.state().touched().plus(KEPT).isBefore(now))
        .forEach(session -> {
          var unused = sessions.delete(session);
        });
  }

  private Optional<Stored<Session>> find(Person person, DocumentId id) {
    return sessions.find(key(person, id));
  }

  /** The last one wins: two windows of one person. */
  private void put(Person person, Session session) {
    var written = false;
    while (!written) {
      var present = find(person, session.document());
      written =
          present.isEmpty()
              ? sessions.create(key(person, session.document()), session).isPresent()
              : sessions.replace(present.get(), session).isPresent();
    }
  }

  private static String key(Person person, DocumentId id) {
    return id.key() + "/" + person.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
