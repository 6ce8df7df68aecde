package lv.celakarte.content.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.store.Stored;

/** What people of the workspace may see; whatever they may not see does not exist for them. */
public final class Reading {

  private static final Comparator<Stored<Document>> NEWEST_FIRST =
      Comparator.comparing((Stored<Document> stored) -> stored.state().history().getLast().at())
          .reversed()
          .thenComparing(Stored::id);

  private final Documents documents;
  private final Editions editions;
  private final Clock clock;

  Reading(Documents documents, Editions editions, Clock clock) {
    this.documents = documents;
    this.editions = editions;
    this.clock = clock;
  }

  public LocalDate today() {
    return RigaTime.day(clock.instant());
  }

  /** The moment at which somebody looks. */
  public Instant now() {
    return clock.instant();
  }

  /** The document that readers find at this address; no secret, because they can see it. */
  public Optional<DocumentId> liveAt(String address) {
    return documents.all().stream()
        .map(Stored::state)
        .filter(document ->
            document.livePath().filter(path -> path.value().equals(address)).isPresent())
        .map(Document::id)
        .findFirst();
  }

  /** All documents, for looks that tell nobody more than they may know. */
  public List<Document> everything() {
    return documents.all().stream().map(Stored::state).toList();
  }

  public Optional<Stored<Document>> find(Person person, DocumentId id) {
    return documents.find(id).filter(found -> person.may(Right.READ, found.state().owner()));
  }

  /** The documents this person may see and asked for, latest change first. */
  public List<Stored<Document>> list(Person person, DocumentFilter filter) {
    var today = today();
    return visible(person, filter)
        .filter(stored -> person.may(Right.READ, stored.state().owner()))
        .filter(stored -> filter.matches(stored.state(), today))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** Of documents that were listed before, those that were asked for. */
  public List<Stored<Document>> choose(List<Stored<Document>> listed, DocumentFilter filter) {
    var today = today();
    return listed.stream().filter(stored -> filter.matches(stored.state(), today)).toList();
  }

  private Stream<Stored<Document>> visible(Person person, DocumentFilter filter) {
    if (filter.owner() != null) {
      return documents.ownedBy(filter.owner()).stream();
    }
    var everything = person.roles().stream().anyMatch(Right.READ.everywhere()::contains);
    return everything
        ? documents.all().stream()
        : person.institutions().stream().flatMap(owner -> documents.ownedBy(owner).stream());
  }

  /** An edition by its number, of a document that was found before. */
  public Optional<Edition> edition(Document document, int number) {
    return document
        .publication()
        .newest()
        .filter(edition -> edition.number() == number)
        .or(() -> editions.find(document.id(), number));
  }
}
