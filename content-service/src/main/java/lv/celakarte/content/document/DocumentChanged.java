package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.celakarte.content.edition.Audience;
import lv.celakarte.content.edition.Details;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Path;
import lv.celakarte.content.edition.Section;
import lv.celakarte.content.edition.Source;
import lv.celakarte.content.edition.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the public side hears of a document: its live edition or its end, never a draft, a note or a
 * name of staff.
 *
 * @param version of the document when it was sent; a reader keeps the highest
 * @param publishedAt when it was published for the first time
 * @param changedAt when readers began to see this
 * @param notice why the page was withdrawn: above its text where that is still there, else in its
 *     place
 */
public record DocumentChanged(
    String id,
    Language language,
    long version,
    String state,
    DocumentType type,
    String title,
    String summary,
    Path path,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Path> formerPaths,
    String body,
    String owner,
    Section section,
    List<Audience> audience,
    Verification verification,
    @Nullable LocalDate checkedOn,
    @Nullable LocalDate reviewBy,
    List<Source> sources,
    Details details,
    Instant publishedAt,
    Instant changedAt,
    @Nullable String notice,
    @Nullable String redirectTo) {

  /** The name on the wire, kept whatever this class is called. */
  public static final String TYPE = "lv.celakarte.content.document-changed.v1";

  static final String TOPIC = "content.documents";

  /** What to tell about a document at a version; nothing as long as readers never saw it. */
  static Optional<DocumentChanged> of(Document document, long version) {
    return switch (document.publication()) {
      case Publication.NotYet _ -> Optional.empty();
      case Publication.Live live -> {
        var at = live.edition().publishedAt();
        yield Optional.of(told(document, version, live, "published", true, at, null, null));
      }
      case Publication.Withdrawn it ->
          Optional.of(told(document, version, it, "withdrawn", true, it.at(), it.reason(), null));
      case Publication.Gone it ->
          Optional.of(told(document, version, it, "withdrawn", false, it.at(), it.reason(), null));
      case Publication.Redirected it -> {
        var target = it.path().value();
        yield Optional.of(told(document, version, it, "redirected", false, it.at(), null, target));
      }
    };
  }

  /**
   * @param withText whether the text travels; whoever takes a page down wants it gone, not one
   *     topic further
   */
  private static DocumentChanged told(
      Document document,
      long version,
      Publication.Seen seen,
      String state,
      boolean withText,
      Instant changedAt,
      @Nullable String notice,
      @Nullable String redirectTo) {
    var manuscript = seen.edition().manuscript();
    return new DocumentChanged(
        document.id().contentId(),
        document.id().language(),
        version,
        state,
        document.type(),
        manuscript.title(),
        withText ? manuscript.summary() : "",
        manuscript.path(),
        document.formerPaths(),
        withText ? manuscript.body() : "",
        document.owner(),
        manuscript.section(),
        manuscript.audience(),
        manuscript.verification(),
        manuscript.checkedOn(),
        manuscript.reviewBy(),
        withText ? manuscript.sources() : List.of(),
        withText ? manuscript.details() : Details.NONE,
        seen.first(),
        changedAt,
        notice,
        redirectTo);
  }
}
