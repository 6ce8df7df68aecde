package lv.celakarte.content.document;

import java.util.Optional;
import java.util.Set;
import lv.celakarte.content.edition.Path;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/**
 * Leads the readers of one document to another one, by handing all its addresses over.
 *
 * <p>The other document takes them among its former addresses first, then this one lets go. Each
 * write names the version it was made from, so two documents that are redirected to each other at
 * once undo themselves instead of making a circle, and since every former address leads straight to
 * where its document stands, chains cannot arise however often documents move on.
 */
final class Redirecting {

  private final Documents documents;
  private final Changing changing;
  private final Addresses addresses;
  private final Stamps stamps;

  Redirecting(Documents documents, Changing changing, Addresses addresses, Stamps stamps) {
    this.documents = documents;
    this.changing = changing;
    this.addresses = addresses;
    this.stamps = stamps;
  }

  Outcome redirect(Person person, DocumentId id, long expected, Order order) {
    var target = order.target() == null ? Optional.<Stored<Document>>empty() : find(person, order);
    var outcome =
        changing.weigh(
            person,
            id,
            expected,
            Right.PUBLISH,
            (document, stamp) ->
                Release.redirect(
                    document, target.map(Stored::state).orElse(null), order.note(), stamp));
    return outcome instanceof Outcome.Done(var current)
        ? handOver(person, current, target.orElseThrow(), order)
        : outcome;
  }

  /** Every institution may lead its readers to any live document; it learns nothing by it. */
  private Optional<Stored<Document>> find(Person person, Order order) {
    return Optional.ofNullable(order.target())
        .filter(_ -> person.may(Right.PUBLISH))
        .flatMap(documents::find)
        .filter(found -> found.state().livePath().isPresent());
  }

  private Outcome handOver(Person person, Stored<Document> from, Stored<Document> to, Order order) {
    var stamp = stamps.of(person);
    var paths = from.state().paths();
    if (!(Release.adopt(to.state(), paths, from.state().id(), stamp)
        instanceof Decision.Accepted(var heir))) {
      return Outcome.refused(Refusal.NO_TARGET);
    }
    var adopted = changing.put(to, heir, stamp);
    if (adopted.isEmpty()) {
      return redirect(person, from.state().id(), from.version(), order); // the target moved on
    }
    paths.forEach(path -> addresses.pass(path, heir.id(), stamp.at()));
    if (Release.redirect(from.state(), heir, order.note(), stamps.of(person))
        instanceof Decision.Accepted(var redirected)) {
      var written = changing.put(from, redirected, stamps.of(person));
      if (written.isPresent()) {
        return new Outcome.Done(written.get());
      }
    }
    paths.forEach(path -> addresses.pass(path, from.state().id(), stamp.at()));
    giveBack(person, heir.id(), paths, from.state().id());
    return documents
        .find(from.state().id())
        .<Outcome>map(newer -> new Outcome.Stale(from.version(), newer))
        .orElseGet(Outcome.Unknown::new);
  }

  private void giveBack(Person person, DocumentId heir, Set<Path> paths, DocumentId from) {
    var stamp = stamps.of(person);
    for (var found = documents.find(heir); found.isPresent(); found = documents.find(heir)) {
      var without = Release.disown(found.get().state(), paths, from, stamp);
      if (changing.put(found.get(), without, stamp).isPresent()) {
        return;
      }
    }
  }
}
