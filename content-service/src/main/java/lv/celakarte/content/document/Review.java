package lv.celakarte.content.document;

import java.time.Instant;
import lv.celakarte.content.document.Happening.Action;
import org.jspecify.annotations.Nullable;

/** The rules by which a draft comes to its approval, and waits for its hour. */
final class Review {

  private Review() {}

  /** Handing in asks for a second pair of eyes, so nothing may be missing that readers need. */
  static Decision submit(Document document, @Nullable String note, Stamp stamp) {
    return switch (document.work()) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Submitted _, Work.Approved _, Work.Scheduled _ ->
          Decision.refused(Refusal.ALREADY_SUBMITTED);
      case Work.Draft draft -> submit(document, draft, note, stamp);
      case Work.SentBack sentBack -> submit(document, sentBack, note, stamp);
    };
  }

  private static Decision submit(
      Document document, Work.Written work, @Nullable String note, Stamp stamp) {
    var missing = work.manuscript().missing(document.type());
    return missing.isEmpty()
        ? next(
            document,
            new Work.Submitted(work.manuscript(), work.authors(), stamp.by()),
            Action.SUBMITTED,
            note,
            stamp)
        : new Decision.Refused(Refusal.INCOMPLETE, missing);
  }

  /** Sending back tells the writers what to change. */
  static Decision requestChanges(Document document, String note, Stamp stamp) {
    return switch (document.work()) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _ -> Decision.refused(Refusal.NOT_SUBMITTED);
      case Work.Written _ when note.isBlank() -> Decision.refused(Refusal.NOTE_MISSING);
      case Work.Written work ->
          next(
              document,
              new Work.SentBack(work.manuscript(), work.authors(), stamp.by(), note),
              Action.CHANGES_REQUESTED,
              note,
              stamp);
    };
  }

  /** Approving needs somebody who wrote nothing of it. */
  static Decision approve(Document document, @Nullable String note, Stamp stamp) {
    return switch (document.work()) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _, Work.Approved _, Work.Scheduled _ ->
          Decision.refused(Refusal.NOT_SUBMITTED);
      case Work.Submitted work when wroteIt(work, stamp) -> Decision.refused(Refusal.OWN_WORK);
      case Work.Submitted work ->
          next(
              document,
              new Work.Approved(work.manuscript(), work.authors(), stamp.by(), note),
              Action.APPROVED,
              note,
              stamp);
    };
  }

  /** Choosing the hour is publishing, only later: the same second person, and an hour to come. */
  static Decision schedule(
      Document document, @Nullable Instant at, @Nullable String note, Stamp stamp) {
    return switch (document.work()) {
      case Work.None _ -> Decision.refused(Refusal.NO_DRAFT);
      case Work.Draft _, Work.SentBack _, Work.Submitted _ ->
          Decision.refused(Refusal.NOT_APPROVED);
      case Work.Written work when wroteIt(work, stamp) -> Decision.refused(Refusal.OWN_WORK);
      case Work.Written _ when at == null || !at.isAfter(stamp.at()) ->
          Decision.refused(Refusal.NOT_IN_FUTURE);
      case Work.Written work ->
          next(
              document,
              new Work.Scheduled(work.manuscript(), work.authors(), stamp.by(), at, note),
              Action.SCHEDULED,
              note,
              stamp);
    };
  }

  /** Taking back the hour leaves the approval as it was. */
  static Decision unschedule(Document document, @Nullable String note, Stamp stamp) {
    return document.work() instanceof Work.Scheduled work
        ? next(
            document,
            new Work.Approved(work.manuscript(), work.authors(), work.by(), work.note()),
            Action.UNSCHEDULED,
            note,
            stamp)
        : Decision.refused(Refusal.NOT_SCHEDULED);
  }

  /** Throwing a draft away leaves what readers see; what they never saw has nothing else. */
  static Decision discard(Document document, String note, Stamp stamp) {
    if (document.work() instanceof Work.None) {
      return Decision.refused(Refusal.NO_DRAFT);
    }
    if (document.publication() instanceof Publication.NotYet) {
      return Decision.refused(Refusal.NOT_LIVE);
    }
    return note.isBlank()
        ? Decision.refused(Refusal.NOTE_MISSING)
        : next(document, new Work.None(), Action.DISCARDED, note, stamp);
  }

  static boolean wroteIt(Work.Written work, Stamp stamp) {
    return work.authors().contains(stamp.by().id());
  }

  private static Decision next(
      Document document, Work work, Action action, @Nullable String note, Stamp stamp) {
    return new Decision.Accepted(document.with(work, Happening.of(action, stamp, note, null)));
  }
}
