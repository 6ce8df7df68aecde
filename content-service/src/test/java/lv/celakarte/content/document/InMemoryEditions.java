package lv.celakarte.content.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.content.edition.Edition;

/** Superseded editions without a server. */
final class InMemoryEditions implements Editions {

  private final Map<String, Edition> editions = new HashMap<>();

  @Override
  public void keep(DocumentId id, Edition edition) {
    editions.putIfAbsent(id.key() + "@" + edition.number(), edition);
  }

  @Override
  public Optional<Edition> find(DocumentId id, int number) {
    return Optional.ofNullable(editions.get(id.key() + "@" + number));
  }
}
