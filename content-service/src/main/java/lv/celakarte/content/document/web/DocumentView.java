package lv.celakarte.content.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.celakarte.content.document.Document;
import lv.celakarte.content.document.DocumentState;
import lv.celakarte.content.document.Happening;
import lv.celakarte.content.document.Publication;
import lv.celakarte.content.document.Work;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import lv.celakarte.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A document as the API shows it to the people of its institution.
 *
 * @param state where it stands in the workflow
 * @param live whether readers see an edition now
 * @param onItsWay whether its last change has yet to reach the public site
 * @param text the draft or, without one, the newest edition
 * @param edition number of the newest edition
 * @param publishAt when it will be published by itself
 * @param withdrawAt when it will be withdrawn by itself
 * @param basedOn the edition of the Latvian variant that this translation tells the same as
 */
record DocumentView(
    String id,
    Language language,
    long version,
    DocumentType type,
    String owner,
    DocumentState state,
    boolean live,
    boolean onItsWay,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Path livePath,
    List<Path> formerPaths,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reviewNote,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String withdrawalReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant publishAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant withdrawAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String redirectedTo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer basedOn,
    Manuscript text) {

  static DocumentView of(Stored<Document> stored) {
    var document = stored.state();
    return new DocumentView(
        document.id().contentId(),
        document.id().language(),
        stored.version(),
        document.type(),
        document.owner(),
        DocumentState.of(document),
        document.livePath().isPresent(),
        stored.unsent() > 0,
        document.publication().newest().map(Edition::number).orElse(null),
        document.livePath().orElse(null),
        document.formerPaths(),
        document.work() instanceof Work.SentBack sentBack ? sentBack.note() : null,
        reason(document.publication()),
        document.work() instanceof Work.Scheduled scheduled ? scheduled.at() : null,
        document.publication() instanceof Publication.Live live && live.ending() != null
            ? live.ending().at()
            : null,
        document.publication() instanceof Publication.Redirected moved
            ? moved.target().key()
            : null,
        document.basedOn(),
        document.text());
  }

  private static @Nullable String reason(Publication publication) {
    return switch (publication) {
      case Publication.Withdrawn withdrawn -> withdrawn.reason();
      case Publication.Gone gone -> gone.reason();
      default -> null;
    };
  }

  /** A document in a list. */
  record Line(
      String id,
      Language language,
      long version,
      DocumentType type,
      String title,
      String owner,
      DocumentState state,
      boolean live,
      boolean onItsWay,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate reviewBy,
      Instant changedAt) {

    static Line of(Stored<Document> stored) {
      var document = stored.state();
      return new Line(
          document.id().contentId(),
          document.id().language(),
          stored.version(),
          document.type(),
          document.text().title(),
          document.owner(),
          DocumentState.of(document),
          document.livePath().isPresent(),
          stored.unsent() > 0,
          document.text().reviewBy(),
          document.history().getLast().at());
    }
  }

  /** One page of a list. */
  record Lines(List<Line> items, int page, int size, int total) {}

  /** The whole history, oldest first. */
  record History(List<Happening> items) {}
}
