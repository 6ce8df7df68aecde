package lv.celakarte.content.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.celakarte.content.document.Happening.Action;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Language;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import org.jspecify.annotations.Nullable;

/**
 * One language variant of a content: at most one draft being worked on and one edition that readers
 * see, side by side. The rules of the draft stand in {@link Review}, those of what readers see in
 * {@link Release}.
 *
 * @param formerPaths addresses that lead straight to the present one: where it once was live, and
 *     those of documents that were redirected to it
 * @param history everything that ever happened to it, oldest first
 * @param basedOn number of the edition of the Latvian variant that this variant says the same as;
 *     none in the Latvian variant itself
 */
public record Document(
    DocumentId id,
    DocumentType type,
    String owner,
    Work work,
    Publication publication,
    List<Path> formerPaths,
    List<Happening> history,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer basedOn) {

  public Document {
    formerPaths = List.copyOf(formerPaths);
    history = List.copyOf(history);
  }

  /**
   * A document that begins as somebody's draft.
   *
   * @param basedOn number of the edition that it is a translation of, where it is one
   */
  public static Document begin(
      DocumentId id,
      DocumentType type,
      String owner,
      Manuscript manuscript,
      @Nullable Integer basedOn,
      Stamp stamp) {
    return new Document(
        id,
        type,
        owner,
        new Work.Draft(manuscript, List.of(stamp.by().id())),
        new Publication.NotYet(),
        List.of(),
        List.of(Happening.of(Action.CREATED, stamp, null, null)),
        basedOn);
  }

  /**
   * A document that comes with a new installation: others have checked it, so readers see it at
   * once.
   */
  public static Document imported(
      DocumentId id, DocumentType type, String owner, Manuscript manuscript, Stamp stamp) {
    return new Document(
        id,
        type,
        owner,
        new Work.None(),
        new Publication.Live(new Edition(1, manuscript, stamp.at()), stamp.at(), null),
        List.of(),
        List.of(Happening.of(Action.IMPORTED, stamp, null, 1)),
        id.language() == Language.LV ? null : 1);
  }

  /** Any change of the text is a draft again, whatever had been agreed on before. */
  public Decision edit(Manuscript manuscript, Stamp stamp) {
    return manuscript.equals(text())
        ? new Decision.Accepted(this)
        : drafted(manuscript, Happening.of(Action.EDITED, stamp, null, null), stamp);
  }

  /** Makes an edition of the past the draft; readers see it only after the usual way. */
  public Decision restore(Edition edition, Stamp stamp) {
    return work.text().filter(edition.manuscript()::equals).isPresent()
        ? new Decision.Accepted(this)
        : drafted(
            edition.manuscript(),
            Happening.of(Action.RESTORED, stamp, null, edition.number()),
            stamp);
  }

  private Decision drafted(Manuscript manuscript, Happening happening, Stamp stamp) {
    return new Decision.Accepted(
        with(new Work.Draft(manuscript, work.writersWith(stamp.by())), happening));
  }

  /** Says that this translation tells the same as that edition of the Latvian variant. */
  public Decision reconcile(int edition, Stamp stamp) {
    if (id.language() == Language.LV) {
      return Decision.refused(Refusal.NOT_A_TRANSLATION);
    }
    var happening = Happening.of(Action.RECONCILED, stamp, null, edition);
    return basedOn != null && basedOn >= edition
        ? new Decision.Accepted(this)
        : new Decision.Accepted(
            new Document(
                id, type, owner, work, publication, formerPaths, with(happening), edition));
  }

  /** The same document with other work. */
  Document with(Work next, Happening happening) {
    return new Document(id, type, owner, next, publication, formerPaths, with(happening), basedOn);
  }

  /** The same document as readers will see it. */
  Document with(Work next, Publication seen, List<Path> former, Happening happening) {
    return new Document(id, type, owner, next, seen, former, with(happening), basedOn);
  }

  private List<Happening> with(Happening happening) {
    var all = new ArrayList<>(history);
    all.add(happening);
    return all;
  }

  /** What an editor sees on opening it: the draft, or what readers see. */
  public Manuscript text() {
    return work.text()
        .or(() -> publication.newest().map(Edition::manuscript))
        .orElseThrow(() -> new IllegalStateException(id.key() + " has no text"));
  }

  /** Number of the newest edition; 0 when there is none. */
  public int newestNumber() {
    return publication.newest().map(Edition::number).orElse(0);
  }

  /** Whether the step to the other document is one that readers notice. */
  public boolean looksToReadersLike(Document other) {
    return publication.asSeen().equals(other.publication.asSeen())
        && formerPaths.equals(other.formerPaths);
  }

  /** Every address that nobody else may use. */
  public Set<Path> paths() {
    var paths = new LinkedHashSet<>(formerPaths);
    var redirected = publication instanceof Publication.Redirected;
    work.text().map(Manuscript::path).ifPresent(paths::add);
    publication
        .newest()
        .filter(_ -> !redirected)
        .map(edition -> edition.manuscript().path())
        .ifPresent(paths::add);
    return Set.copyOf(paths);
  }

  /** The address at which readers find it now. */
  public Optional<Path> livePath() {
    return publication instanceof Publication.Live live
        ? Optional.of(live.edition().manuscript().path())
        : Optional.empty();
  }

  /** Whether what readers see should have been checked again before today. */
  public boolean overdue(LocalDate today) {
    return publication instanceof Publication.Live live
        && live.edition().manuscript().overdue(today);
  }

  /** The next moment at which something is to happen to it by itself. */
  public Optional<Instant> due() {
    var publish = work instanceof Work.Scheduled scheduled ? scheduled.at() : null;
    var withdraw =
        publication instanceof Publication.Live live && live.ending() != null
            ? live.ending().at()
            : null;
    return Stream.of(Optional.ofNullable(publish), Optional.ofNullable(withdraw))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
