package lv.celakarte.content.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.celakarte.content.edition.Language;
import lv.celakarte.platform.store.Stored;

/** Which translations lag behind the Latvian text they tell the same as. */
public final class Translations {

  private final Documents documents;

  Translations(Documents documents) {
    this.documents = documents;
  }

  /**
   * A translation that lags behind.
   *
   * @param source the Latvian variant
   * @param from the edition that the translation tells the same as; 0 when there was none yet
   * @param to the edition that readers of Latvian see now
   */
  public record Lag(DocumentId source, int from, int to) {}

  /** How far this document lags behind; nothing when it does not. */
  public Optional<Lag> lag(Document document) {
    return lag(document, id -> documents.find(id).map(Stored::state));
  }

  /** Of these documents those that lag behind; the Latvian ones must be among them. */
  public List<Stored<Document>> lagging(List<Stored<Document>> all) {
    var byId =
        all.stream()
            .map(Stored::state)
            .collect(Collectors.toMap(Document::id, Function.identity()));
    return all.stream()
        .filter(stored -> lag(stored.state(), id -> Optional.ofNullable(byId.get(id))).isPresent())
        .toList();
  }

  private static Optional<Lag> lag(
      Document document, Function<DocumentId, Optional<Document>> find) {
    if (document.id().language() == Language.LV) {
      return Optional.empty();
    }
    // What was stored before this was kept came with the first edition of its source.
    var from = Objects.requireNonNullElse(document.basedOn(), 1);
    return find.apply(new DocumentId(document.id().contentId(), Language.LV))
        .filter(source -> source.livePath().isPresent() && source.newestNumber() > from)
        .map(source -> new Lag(source.id(), from, source.newestNumber()));
  }
}
