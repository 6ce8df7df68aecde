package lv.celakarte.content.document.remark;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.content.document.Actor;
import lv.celakarte.content.document.DocumentId;
import lv.celakarte.content.document.Reading;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.AggregateStore;
import lv.celakarte.platform.store.AggregateStores;
import lv.celakarte.platform.store.Stored;

/**
 * What those who may read a document say about it. Remarks are kept apart from the document and
 * belong to no topic, so no event can ever carry one.
 */
public final class Remarking {

  private static final int LONGEST = 2_000;

  private final AggregateStore<Remarks> store;
  private final Reading reading;
  private final Clock clock;

  Remarking(AggregateStores stores, Reading reading, Clock clock) {
    this.store = stores.open("remarks", Remarks.class, null, _ -> Map.of());
    this.reading = reading;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    DONE,
    /** Nothing was said. */
    EMPTY,
    TOO_LONG,
    /** There is no such document or remark, as far as this person may know. */
    UNKNOWN
  }

  /** The remarks on a document that this person may read. */
  public Optional<Remarks> of(Person person, DocumentId id) {
    return reading.find(person, id).map(_ -> present(id));
  }

  private Remarks present(DocumentId id) {
    return store.find(id.key()).map(Stored::state).orElseGet(() -> Remarks.none(id.key()));
  }

  /** Begins a thread. */
  public Result say(Person person, DocumentId id, String quote, String text) {
    return checked(
        person, id, text, remarks -> Optional.of(remarks.say(quote.strip(), saying(person, text))));
  }

  /** Answers in a thread. */
  public Result answer(Person person, DocumentId id, int number, String text) {
    return checked(person, id, text, remarks -> remarks.answer(number, saying(person, text)));
  }

  /** Settles a thread. */
  public Result resolve(Person person, DocumentId id, int number) {
    return write(person, id, remarks -> remarks.resolve(number, actor(person)));
  }

  private Result checked(
      Person person, DocumentId id, String text, Function<Remarks, Optional<Remarks>> change) {
    if (text.isBlank()) {
      return Result.EMPTY;
    }
    return text.length() > LONGEST ? Result.TOO_LONG : write(person, id, change);
  }

  /** Two who speak at once are both heard: what one said never depends on the other. */
  private Result write(Person person, DocumentId id, Function<Remarks, Optional<Remarks>> change) {
    if (reading.find(person, id).isEmpty()) {
      return Result.UNKNOWN;
    }
    while (true) {
      var found = store.find(id.key());
      var next = change.apply(found.map(Stored::state).orElseGet(() -> Remarks.none(id.key())));
      if (next.isEmpty()) {
        return Result.UNKNOWN;
      }
      var written =
          found.isEmpty()
              ? store.create(id.key(), next.get())
              : store.replace(found.get(), next.get());
      if (written.isPresent()) {
        return Result.DONE;
      }
    }
  }

  private Remarks.Saying saying(Person person, String text) {
    return new Remarks.Saying(
        actor(person), clock.instant().truncatedTo(ChronoUnit.MILLIS), text.strip());
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }
}
