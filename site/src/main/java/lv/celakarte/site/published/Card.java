package lv.celakarte.site.published;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other pages show of a document. As long as it stays the same, a change of the document
 * concerns nobody but the document's own page.
 */
public record Card(
    String id,
    Document.Type type,
    String title,
    @Nullable String summary,
    String path,
    @Nullable String section,
    Verification verification,
    @Nullable LocalDate checkedOn,
    @Nullable Instant publishedAt) {

  static Card of(Document document) {
    return new Card(
        document.id(),
        document.type(),
        document.title(),
        document.summary(),
        document.path(),
        document.section(),
        document.verification(),
        document.checkedOn(),
        document.publishedAt());
  }
}
