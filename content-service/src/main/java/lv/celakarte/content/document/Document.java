package lv.celakarte.content.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.celakarte.content.document.Happening.Action;
import lv.celakarte.content.edition.DocumentType;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import org.jspecify.annotations.Nullable;

/**
 * One language variant of a content: at most one draft being worked on and one edition that readers
 * see, side by side.
 *
 * @param formerPaths addresses at which it once was live; each leads straight to the present one
 * @param history everything that ever happened to it, oldest first
 */
public record Document(
    DocumentId id,
    DocumentType type,
    String owner,
    Work work,
    Publication publication,
    List<Path> formerPaths,
    List<Happening> history) {

  public Document {
    formerPaths = List.copyOf(formerPaths);
    history = List.copyOf(history);
  }

  /** A document that begins as somebody's draft. */
  public static Document begin(
      DocumentId id, DocumentType type, String owner, Manuscript manuscript, Stamp stamp) {
    return new Document(
        id,
        type,
        owner,
        new Work.Draft(manuscript, List.of(stamp.by().id())),
        new Publication.NotYet(),
        List.of(),
        List.of(happening(Action.CREATED, stamp, null, null)));
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
        new Publication.Live(new Edition(1, manuscript, stamp.at()), stamp.at()),
        List.of(),
        List.of(happening(Action.IMPORTED, stamp, null, 1)));
  }

  /** Any change of the text is a draft again, whatever had been agreed on before. */
  public Decision edit(Manuscript manuscript, Stamp stamp) {
    if (manuscript.equals(text())) {
      return new Decision.Accepted(this);
    }
    return accepted(
        new Work.Draft(manuscript, work.writersWith(stamp.by())), Action.EDITED, stamp, null);
  }

  /** Handing in asks for a second pair of eyes, so nothing may be missing that readers need. */
  public Decision submit(@Nullable String note, Stamp stamp) {
    return switch (work) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Submitted _, Work.Approved _ -> Decision.refused(Refusal.ALREADY_SUBMITTED);
      case Work.Draft(var manuscript, var authors) -> submit(manuscript, authors, note, stamp);
      case Work.SentBack(var manuscript, var authors, _, _) ->
          submit(manuscript, authors, note, stamp);
    };
  }

  private Decision submit(
      Manuscript manuscript, List<String> authors, @Nullable String note, Stamp stamp) {
    var missing = manuscript.missing(type);
    return missing.isEmpty()
        ? accepted(
            new Work.Submitted(manuscript, authors, stamp.by()), Action.SUBMITTED, stamp, note)
        : new Decision.Refused(Refusal.INCOMPLETE, missing);
  }

  /** Sending back tells the writers what to change. */
  public Decision requestChanges(String note, Stamp stamp) {
    return switch (work) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _ -> Decision.refused(Refusal.NOT_SUBMITTED);
      case Work.Submitted(var manuscript, var authors, _) ->
          sendBack(manuscript, authors, note, stamp);
      case Work.Approved(var manuscript, var authors, _, _) ->
          sendBack(manuscript, authors, note, stamp);
    };
  }

  private Decision sendBack(Manuscript manuscript, List<String> authors, String note, Stamp stamp) {
    return note.isBlank()
        ? Decision.refused(Refusal.NOTE_MISSING)
        : accepted(
            new Work.SentBack(manuscript, authors, stamp.by(), note),
            Action.CHANGES_REQUESTED,
            stamp,
            note);
  }

  /** Approving needs somebody who wrote nothing of it. */
  public Decision approve(@Nullable String note, Stamp stamp) {
    return switch (work) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _, Work.Approved _ ->
          Decision.refused(Refusal.NOT_SUBMITTED);
      case Work.Submitted(_, var authors, _) when authors.contains(stamp.by().id()) ->
          Decision.refused(Refusal.OWN_WORK);
      case Work.Submitted(var manuscript, var authors, _) ->
          accepted(
              new Work.Approved(manuscript, authors, stamp.by(), note),
              Action.APPROVED,
              stamp,
              note);
    };
  }

  /** Publishing needs an approved draft and, again, somebody who wrote nothing of it. */
  public Decision publish(Stamp stamp) {
    return switch (work) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _, Work.Submitted _ ->
          Decision.refused(Refusal.NOT_APPROVED);
      case Work.Approved(_, var authors, _, _) when authors.contains(stamp.by().id()) ->
          Decision.refused(Refusal.OWN_WORK);
      case Work.Approved(var manuscript, _, _, _) ->
          published(manuscript, Action.PUBLISHED, null, stamp);
    };
  }

  /**
   * The coordinator may skip the second person when readers would come to harm; the history says so
   * for ever.
   */
  public Decision publishInEmergency(String reason, Stamp stamp) {
    var manuscript = work.text();
    if (manuscript.isEmpty()) {
      return Decision.refused(Refusal.NO_DRAFT);
    }
    if (reason.isBlank()) {
      return Decision.refused(Refusal.NOTE_MISSING);
    }
    var missing = manuscript.get().missing(type);
    return missing.isEmpty()
        ? published(manuscript.get(), Action.PUBLISHED_IN_EMERGENCY, reason, stamp)
        : new Decision.Refused(Refusal.INCOMPLETE, missing);
  }

  private Decision published(
      Manuscript manuscript, Action action, @Nullable String note, Stamp stamp) {
    var edition =
        new Edition(
            publication.newest().map(Edition::number).orElse(0) + 1, manuscript, stamp.at());
    var first =
        switch (publication) {
          case Publication.NotYet _ -> stamp.at();
          case Publication.Live live -> live.first();
          case Publication.Withdrawn withdrawn -> withdrawn.first();
        };
    return new Decision.Accepted(
        new Document(
            id,
            type,
            owner,
            new Work.None(),
            new Publication.Live(edition, first),
            formerPathsWhenAt(manuscript.path()),
            with(happening(action, stamp, note, edition.number()))));
  }

  /**
   * Every former address leads to the present one and the present one is never former: no chain, no
   * loop.
   */
  private List<Path> formerPathsWhenAt(Path path) {
    var former = new LinkedHashSet<>(formerPaths);
    publication.newest().map(edition -> edition.manuscript().path()).ifPresent(former::add);
    former.remove(path);
    return List.copyOf(former);
  }

  /** Taking the page down; the reason is what readers will find in its place. */
  public Decision withdraw(String reason, Stamp stamp) {
    return withdraw(reason, Action.WITHDRAWN, stamp);
  }

  /** The same by the coordinator, for an institution that does not. */
  public Decision withdrawInEmergency(String reason, Stamp stamp) {
    return withdraw(reason, Action.WITHDRAWN_IN_EMERGENCY, stamp);
  }

  private Decision withdraw(String reason, Action action, Stamp stamp) {
    return switch (publication) {
      case Publication.NotYet _, Publication.Withdrawn _ -> Decision.refused(Refusal.NOT_LIVE);
      case Publication.Live _ when reason.isBlank() -> Decision.refused(Refusal.NOTE_MISSING);
      case Publication.Live(var edition, var first) ->
          new Decision.Accepted(
              new Document(
                  id,
                  type,
                  owner,
                  work,
                  new Publication.Withdrawn(edition, first, reason, stamp.at()),
                  formerPaths,
                  with(happening(action, stamp, reason, edition.number()))));
    };
  }

  private Decision accepted(Work next, Action action, Stamp stamp, @Nullable String note) {
    return new Decision.Accepted(
        new Document(
            id,
            type,
            owner,
            next,
            publication,
            formerPaths,
            with(happening(action, stamp, note, null))));
  }

  private List<Happening> with(Happening happening) {
    var all = new ArrayList<>(history);
    all.add(happening);
    return all;
  }

  private static Happening happening(
      Action action, Stamp stamp, @Nullable String note, @Nullable Integer edition) {
    return new Happening(
        action, stamp.by(), stamp.at(), note == null || note.isBlank() ? null : note, edition);
  }

  /** What an editor sees on opening it: the draft, or what readers see. */
  public Manuscript text() {
    return work.text()
        .or(() -> publication.newest().map(Edition::manuscript))
        .orElseThrow(() -> new IllegalStateException(id.key() + " has no text"));
  }

  /** Whether the step to the other document is one that readers notice. */
  public boolean looksToReadersLike(Document other) {
    return publication.equals(other.publication) && formerPaths.equals(other.formerPaths);
  }

  /** Every address that nobody else may use. */
  public Set<Path> paths() {
    var paths = new LinkedHashSet<>(formerPaths);
    work.text().map(Manuscript::path).ifPresent(paths::add);
    publication.newest().map(edition -> edition.manuscript().path()).ifPresent(paths::add);
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
}
