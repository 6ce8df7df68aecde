package lv.celakarte.content.document;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import lv.celakarte.content.document.Happening.Action;
import lv.celakarte.content.edition.Edition;
import lv.celakarte.content.edition.Manuscript;
import lv.celakarte.content.edition.Path;
import org.jspecify.annotations.Nullable;

/** The rules by which readers come to see something else, or nothing more. */
final class Release {

  private Release() {}

  /** Publishing needs an approved draft and, again, somebody who wrote nothing of it. */
  static Decision publish(Document document, @Nullable String note, Stamp stamp) {
    return switch (document.work()) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _, Work.Submitted _ ->
          Decision.refused(Refusal.NOT_APPROVED);
      case Work.Written work when Review.wroteIt(work, stamp) -> Decision.refused(Refusal.OWN_WORK);
      case Work.Written work ->
          published(document, work.manuscript(), Action.PUBLISHED, note, stamp);
    };
  }

  /**
   * The coordinator may skip the second person when readers would come to harm; the history says so
   * for ever.
   */
  static Decision publishInEmergency(Document document, String reason, Stamp stamp) {
    var manuscript = document.work().text();
    if (manuscript.isEmpty()) {
      return Decision.refused(Refusal.NO_DRAFT);
    }
    if (reason.isBlank()) {
      return Decision.refused(Refusal.NOTE_MISSING);
    }
    var missing = manuscript.get().missing(document.type());
    return missing.isEmpty()
        ? published(document, manuscript.get(), Action.PUBLISHED_IN_EMERGENCY, reason, stamp)
        : new Decision.Refused(Refusal.INCOMPLETE, missing);
  }

  private static Decision published(
      Document document, Manuscript manuscript, Action action, @Nullable String note, Stamp stamp) {
    var edition = new Edition(document.newestNumber() + 1, manuscript, stamp.at());
    var ending = document.publication() instanceof Publication.Live live ? live.ending() : null;
    return new Decision.Accepted(
        document.with(
            new Work.None(),
            new Publication.Live(edition, document.publication().firstOr(stamp.at()), ending),
            formerPathsWhenAt(document, manuscript.path()),
            Happening.of(action, stamp, note, edition.number())));
  }

  /**
   * Every former address leads to the present one and the present one is never former: no chain, no
   * loop. The addresses of a redirected document have passed to another one.
   */
  private static List<Path> formerPathsWhenAt(Document document, Path path) {
    var former = new LinkedHashSet<>(document.formerPaths());
    if (!(document.publication() instanceof Publication.Redirected)) {
      document
          .publication()
          .newest()
          .map(edition -> edition.manuscript().path())
          .ifPresent(former::add);
    }
    former.remove(path);
    return List.copyOf(former);
  }

  /** Taking the page back: it stays readable, and the reason stands above it. */
  static Decision withdraw(Document document, String reason, Stamp stamp) {
    return switch (document.publication()) {
      case Publication.Live _ when reason.isBlank() -> Decision.refused(Refusal.NOTE_MISSING);
      case Publication.Live live ->
          seen(
              document,
              new Publication.Withdrawn(live.edition(), live.first(), reason, stamp.at()),
              Action.WITHDRAWN,
              reason,
              stamp);
      case Publication.NotYet _, Publication.Seen _ -> Decision.refused(Refusal.NOT_LIVE);
    };
  }

  /** Taking the page down: in its place readers find the reason and nothing else. */
  static Decision remove(Document document, String reason, Stamp stamp) {
    return gone(document, reason, Action.REMOVED, stamp);
  }

  /** The same by the coordinator, for an institution that does not. */
  static Decision withdrawInEmergency(Document document, String reason, Stamp stamp) {
    return gone(document, reason, Action.WITHDRAWN_IN_EMERGENCY, stamp);
  }

  private static Decision gone(Document document, String reason, Action action, Stamp stamp) {
    return switch (document.publication()) {
      case Publication.NotYet _, Publication.Gone _, Publication.Redirected _ ->
          Decision.refused(Refusal.NOT_LIVE);
      case Publication.Seen _ when reason.isBlank() -> Decision.refused(Refusal.NOTE_MISSING);
      case Publication.Seen seen ->
          seen(
              document,
              new Publication.Gone(seen.edition(), seen.first(), reason, stamp.at()),
              action,
              reason,
              stamp);
    };
  }

  /** Choosing the hour of a withdrawal; an hour chosen before gives way. */
  static Decision planWithdrawal(
      Document document, @Nullable Instant at, String reason, Stamp stamp) {
    return switch (document.publication()) {
      case Publication.Live _ when reason.isBlank() -> Decision.refused(Refusal.NOTE_MISSING);
      case Publication.Live _ when at == null || !at.isAfter(stamp.at()) ->
          Decision.refused(Refusal.NOT_IN_FUTURE);
      case Publication.Live live ->
          seen(
              document,
              new Publication.Live(
                  live.edition(), live.first(), new Publication.Ending(at, reason, stamp.by())),
              Action.WITHDRAWAL_PLANNED,
              reason,
              stamp);
      case Publication.NotYet _, Publication.Seen _ -> Decision.refused(Refusal.NOT_LIVE);
    };
  }

  static Decision cancelWithdrawal(Document document, @Nullable String note, Stamp stamp) {
    return document.publication() instanceof Publication.Live live && live.ending() != null
        ? seen(
            document,
            new Publication.Live(live.edition(), live.first(), null),
            Action.WITHDRAWAL_CANCELLED,
            note,
            stamp)
        : Decision.refused(Refusal.NOT_SCHEDULED);
  }

  /**
   * What had been chosen for this moment or an earlier one; the decision was made by the one who
   * chose the hour, so theirs is the name in the history.
   */
  static Decision fire(Document document, Stamp stamp) {
    if (document.work() instanceof Work.Scheduled work && !work.at().isAfter(stamp.at())) {
      return published(
          document,
          work.manuscript(),
          Action.PUBLISHED_ON_SCHEDULE,
          work.note(),
          stamp.of(work.by()));
    }
    if (document.publication() instanceof Publication.Live live
        && live.ending() != null
        && !live.ending().at().isAfter(stamp.at())) {
      var ending = live.ending();
      return seen(
          document,
          new Publication.Withdrawn(live.edition(), live.first(), ending.reason(), stamp.at()),
          Action.WITHDRAWN_ON_SCHEDULE,
          ending.reason(),
          stamp.of(ending.by()));
    }
    return new Decision.Accepted(document);
  }

  /** Leading readers on to another document, which must be one that they can read. */
  static Decision redirect(
      Document document, @Nullable Document target, @Nullable String note, Stamp stamp) {
    return switch (document.publication()) {
      case Publication.NotYet _, Publication.Redirected _ -> Decision.refused(Refusal.NOT_LIVE);
      case Publication.Seen _ when document.work().text().isPresent() ->
          Decision.refused(Refusal.DRAFT_OPEN);
      case Publication.Seen _
          when target == null || target.id().equals(document.id()) || target.livePath().isEmpty() ->
          Decision.refused(Refusal.NO_TARGET);
      case Publication.Seen seen ->
          new Decision.Accepted(
              document.with(
                  new Work.None(),
                  new Publication.Redirected(
                      seen.edition(),
                      seen.first(),
                      target.id(),
                      target.livePath().orElseThrow(),
                      stamp.at()),
                  List.of(),
                  Happening.of(Action.REDIRECTED, stamp, note, seen.edition().number())));
    };
  }

  /** Takes over the addresses of a document whose readers are to be led here. */
  static Decision adopt(Document document, Collection<Path> paths, DocumentId from, Stamp stamp) {
    if (!(document.publication() instanceof Publication.Live live)) {
      return Decision.refused(Refusal.NO_TARGET);
    }
    var former = new LinkedHashSet<>(document.formerPaths());
    former.addAll(paths);
    former.remove(live.edition().manuscript().path());
    return new Decision.Accepted(
        document.with(
            document.work(),
            live,
            List.copyOf(former),
            Happening.of(Action.ADDRESSES_ADOPTED, stamp, from.key(), null)));
  }

  /** Gives addresses back when the other document could not be redirected after all. */
  static Document disown(Document document, Collection<Path> paths, DocumentId from, Stamp stamp) {
    var former = new LinkedHashSet<>(document.formerPaths());
    former.removeAll(paths);
    return document.with(
        document.work(),
        document.publication(),
        List.copyOf(former),
        Happening.of(Action.ADDRESSES_GIVEN_BACK, stamp, from.key(), null));
  }

  private static Decision seen(
      Document document,
      Publication publication,
      Action action,
      @Nullable String note,
      Stamp stamp) {
    return new Decision.Accepted(
        document.with(
            document.work(),
            publication,
            document.formerPaths(),
            Happening.of(
                action, stamp, note, publication.newest().map(Edition::number).orElse(null))));
  }
}
