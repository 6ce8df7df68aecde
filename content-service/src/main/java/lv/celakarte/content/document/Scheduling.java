package lv.celakarte.content.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/**
 * Lets come true what was chosen for an hour. The hour is part of the document, so it survives
 * whatever stops; the write names the version it was made from, so of two instances only one
 * publishes.
 */
public final class Scheduling {

  private final Documents documents;
  private final Changing changing;
  private final Stamps stamps;
  private final Clock clock;
  private final Map<DocumentId, Stored<Document>> prepared = new ConcurrentHashMap<>();
  private final AtomicReference<Consumer<Instant>> alarm = new AtomicReference<>(_ -> {});

  Scheduling(Documents documents, Changing changing, Stamps stamps, Clock clock) {
    this.documents = documents;
    this.changing = changing;
    this.stamps = stamps;
    this.clock = clock;
  }

  /** Something that is planned: the document, its hour, and whether it comes or goes. */
  public record Plan(Stored<Document> document, Instant at, Kind kind, Actor by) {

    /** What is to happen. */
    public enum Kind {
      PUBLISH,
      WITHDRAW
    }
  }

  /** What is planned for the documents that this person may see, earliest first. */
  public List<Plan> plans(Person person) {
    return documents.due(Instant.ofEpochMilli(Long.MAX_VALUE)).stream()
        .flatMap(due -> documents.find(due.id()).stream())
        .filter(stored -> person.may(Right.READ, stored.state().owner()))
        .flatMap(stored -> plans(stored).stream())
        .sorted(Comparator.comparing(Plan::at).thenComparing(plan -> plan.document().id()))
        .toList();
  }

  private static List<Plan> plans(Stored<Document> stored) {
    var plans = new ArrayList<Plan>();
    if (stored.state().work() instanceof Work.Scheduled work) {
      plans.add(new Plan(stored, work.at(), Plan.Kind.PUBLISH, work.by()));
    }
    if (stored.state().publication() instanceof Publication.Live live && live.ending() != null) {
      plans.add(new Plan(stored, live.ending().at(), Plan.Kind.WITHDRAW, live.ending().by()));
    }
    return plans;
  }

  /** Who wants to hear of new hours before the next look at the store. */
  void alarm(Consumer<Instant> ring) {
    alarm.set(ring);
  }

  void expect(Instant at) {
    alarm.get().accept(at);
  }

  /** The hours that come until then. */
  List<Instant> hours(Instant until) {
    return documents.due(until).stream().map(Documents.Due::at).distinct().toList();
  }

  /**
   * Reads what comes true until then, so that at the hour itself only writing is left to do. What
   * changes in between is found out by its version and read again.
   */
  void prepare(Instant until) {
    prepared.clear();
    together(
        documents.due(until),
        due -> documents.find(due.id()).ifPresent(stored -> prepared.put(due.id(), stored)));
  }

  /** Lets everything come true whose hour has come; many at once, because readers wait for all. */
  void fireDue() {
    var now = stamps.of(Actor.CLOCK).at();
    var ready = prepared.values().stream().filter(stored -> due(stored.state(), now)).toList();
    together(ready, this::firePrepared);
    together(documents.due(clock.instant()), due -> fire(due.id()));
  }

  private void firePrepared(Stored<Document> stored) {
    var id = stored.state().id();
    if (prepared.remove(id, stored) && !fire(stored)) {
      fire(id);
    }
  }

  private static <T> void together(List<T> many, Consumer<T> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      many.forEach(one -> threads.execute(() -> work.accept(one)));
    }
  }

  /** One document; another write that comes between only makes it look again. */
  void fire(DocumentId id) {
    for (var found = due(id); found.isPresent(); found = due(id)) {
      if (fire(found.get())) {
        return;
      }
    }
  }

  /** True when nothing more is due with it, so that nobody has to look again. */
  private boolean fire(Stored<Document> current) {
    var stamp = stamps.of(Actor.CLOCK);
    return Release.fire(current.state(), stamp) instanceof Decision.Accepted(var next)
        && changing.put(current, next, stamp).isPresent()
        && !due(next, stamp.at());
  }

  private Optional<Stored<Document>> due(DocumentId id) {
    var now = stamps.of(Actor.CLOCK).at();
    return documents.find(id).filter(stored -> due(stored.state(), now));
  }

  private static boolean due(Document document, Instant now) {
    return document.due().filter(at -> !at.isAfter(now)).isPresent();
  }
}
