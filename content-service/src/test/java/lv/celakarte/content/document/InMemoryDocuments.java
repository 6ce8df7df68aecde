package lv.celakarte.content.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.platform.store.Announcement;
import lv.celakarte.platform.store.Stored;

/**
 * Documents without a server, for tests of use cases; passes the same contract as the real ones.
 */
final class InMemoryDocuments implements Documents {

  private final Map<String, Stored<Document>> documents = new LinkedHashMap<>();
  final List<Announcement> announced = new ArrayList<>();

  @Override
  public synchronized Optional<Stored<Document>> find(DocumentId id) {
    return Optional.ofNullable(documents.get(id.key()));
  }

  @Override
  public synchronized List<Stored<Document>> all() {
    return List.copyOf(documents.values());
  }

  @Override
  public synchronized List<Stored<Document>> ownedBy(String owner) {
    return documents.values().stream()
        .filter(stored -> stored.state().owner().equals(owner))
        .toList();
  }

  @Override
  public synchronized List<Due> due(Instant until) {
    return documents.values().stream()
        .map(Stored::state)
        .flatMap(document -> document.due().map(at -> new Due(document.id(), at)).stream())
        .filter(due -> !due.at().isAfter(until))
        .toList();
  }

  @Override
  public synchronized Optional<Stored<Document>> create(Document document, Announcement... events) {
    if (documents.containsKey(document.id().key())) {
      return Optional.empty();
    }
    return Optional.of(put(new Stored<>(document.id().key(), 1, document, 0), events));
  }

  @Override
  public synchronized Optional<Stored<Document>> replace(
      Stored<Document> expected, Document document, Announcement... events) {
    var present = documents.get(expected.id());
    if (present == null || present.version() != expected.version()) {
      return Optional.empty();
    }
    return Optional.of(
        put(new Stored<>(expected.id(), expected.nextVersion(), document, 0), events));
  }

  private Stored<Document> put(Stored<Document> stored, Announcement... events) {
    documents.put(stored.id(), stored);
    announced.addAll(List.of(events));
    return stored;
  }
}
