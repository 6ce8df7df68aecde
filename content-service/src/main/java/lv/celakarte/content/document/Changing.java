package lv.celakarte.content.document;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/**
 * The one way in which a kept document changes: rights, version, rules, address, write, in this
 * order.
 */
final class Changing {

  private static final Announcement[] NOTHING = {};

  private final Documents documents;
  private final Editions editions;
  private final Addresses addresses;
  private final Stamps stamps;
  private final DocumentMeters meters;
  private final List<Watcher> watchers;

  Changing(
      Documents documents,
      Editions editions,
      Addresses addresses,
      Stamps stamps,
      DocumentMeters meters,
      List<Watcher> watchers) {
    this.documents = documents;
    this.editions = editions;
    this.addresses = addresses;
    this.stamps = stamps;
    this.meters = meters;
    this.watchers = watchers;
  }

  /** Changes a document that this person must have seen at the expected version. */
  Outcome change(
      Person person,
      DocumentId id,
      long expected,
      Right right,
      BiFunction<Document, Stamp, Decision> wish) {
    return decide(person, id, expected, right, wish, this::write);
  }

  /** What would come of a change; nothing is written. */
  Outcome weigh(
      Person person,
      DocumentId id,
      long expected,
      Right right,
      BiFunction<Document, Stamp, Decision> wish) {
    return decide(person, id, expected, right, wish, (current, _, _) -> new Outcome.Done(current));
  }

  /** What is done with a change that every rule allows. */
  @FunctionalInterface
  private interface Writing {
    Outcome write(Stored<Document> current, Document next, Stamp stamp);
  }

  private Outcome decide(
      Person person,
      DocumentId id,
      long expected,
      Right right,
      BiFunction<Document, Stamp, Decision> wish,
      Writing writing) {
    var found = documents.find(id).filter(it -> person.may(Right.READ, it.state().owner()));
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var current = found.get();
    if (!person.may(right, current.state().owner())) {
      return new Outcome.Forbidden();
    }
    if (current.version() != expected) {
      return new Outcome.Stale(expected, current);
    }
    var stamp = stamps.of(person);
    return switch (wish.apply(current.state(), stamp)) {
      case Decision.Refused(var refusal, var faults) when refusal == Refusal.INVALID ->
          new Outcome.Faulty(faults);
      case Decision.Refused(var refusal, var faults) -> new Outcome.Refused(refusal, faults);
      case Decision.Accepted(var next) when next.equals(current.state()) ->
          new Outcome.Done(current);
      case Decision.Accepted(var next) -> writing.write(current, next, stamp);
    };
  }

  private Outcome write(Stored<Document> current, Document next, Stamp stamp) {
    var path = next.text().path();
    var needed = next.paths().contains(path);
    if (needed && !addresses.take(path, next.id(), stamp.at())) {
      return pathTaken();
    }
    var written = put(current, next, stamp);
    if (written.isEmpty()) {
      addresses.giveBack(path, next.id(), stamp.at());
      return documents
          .find(next.id())
          .<Outcome>map(newer -> new Outcome.Stale(current.version(), newer))
          .orElseGet(Outcome.Unknown::new);
    }
    return new Outcome.Done(written.get());
  }

  /**
   * Writes the next state of a document with the event that readers' side needs to hear; empty when
   * another write came first.
   */
  Optional<Stored<Document>> put(Stored<Document> current, Document next, Stamp stamp) {
    shelve(current.state(), next);
    var events = announcement(current.state(), next, current.nextVersion(), stamp);
    var written = documents.replace(current, next, events);
    if (written.isPresent()) {
      if (events.length > 0) {
        watchers.forEach(watcher -> watcher.readersWillSee(next, stamp.at()));
      }
      addresses.tidy(current.state(), next, stamp.at());
      meters.changed(current.state(), next);
    }
    return written;
  }

  static Outcome pathTaken() {
    return new Outcome.Refused(
        Refusal.PATH_TAKEN, List.of(new Fault("path", Fault.Kind.UNKNOWN_VALUE)));
  }

  /**
   * An edition goes on the shelf before the next one takes its place; it is final, so doing so
   * twice does no harm.
   */
  private void shelve(Document before, Document after) {
    if (!before.publication().newest().equals(after.publication().newest())) {
      before.publication().newest().ifPresent(edition -> editions.keep(before.id(), edition));
    }
  }

  private static Announcement[] announcement(
      Document before, Document after, long version, Stamp stamp) {
    return after.looksToReadersLike(before) ? NOTHING : announcement(after, version, stamp);
  }

  static Announcement[] announcement(Document document, long version, Stamp stamp) {
    return DocumentChanged.of(document, version)
        .map(body ->
            new Announcement[] {
              new Announcement(
                  stamp.id().toString(),
                  DocumentChanged.TYPE,
                  document.id().key(),
                  stamp.at(),
                  body)
            })
        .orElse(NOTHING);
  }

  /** Writes a new document once its address is its own. */
  Outcome begin(Document document, Manuscript manuscript, Stamp stamp) {
    if (!addresses.take(manuscript.path(), document.id(), stamp.at())) {
      return pathTaken();
    }
    Optional<Stored<Document>> created = documents.create(document);
    if (created.isEmpty()) {
      addresses.giveBack(manuscript.path(), document.id(), stamp.at());
      return Outcome.refused(Refusal.VARIANT_EXISTS);
    }
    return new Outcome.Done(created.get());
  }
}
