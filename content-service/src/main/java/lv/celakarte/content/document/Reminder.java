package lv.celakarte.content.document;

import java.time.LocalDate;

/**
 * To whom the reminder to check a page again has climbed: to those who write a month before the
 * day, to those who publish once it has passed, to the coordinator two weeks later.
 */
public enum Reminder {
  /** Nobody has to be reminded yet. */
  NONE,
  AUTHOR,
  PUBLISHER,
  COORDINATOR;

  private static final int DAYS_AHEAD = 30;
  private static final int DAYS_OF_PATIENCE = 14;

  /** The level for what readers see of this document. */
  public static Reminder of(Document document, LocalDate today) {
    return document.publication() instanceof Publication.Live live
            && live.edition().manuscript().reviewBy() instanceof LocalDate reviewBy
        ? of(reviewBy, today)
        : NONE;
  }

  static Reminder of(LocalDate reviewBy, LocalDate today) {
    if (today.isAfter(reviewBy.plusDays(DAYS_OF_PATIENCE))) {
      return COORDINATOR;
    }
    if (today.isAfter(reviewBy)) {
      return PUBLISHER;
    }
    return today.isBefore(reviewBy.minusDays(DAYS_AHEAD)) ? NONE : AUTHOR;
  }

  /** Whether it has climbed at least this far. */
  public boolean reaches(Reminder level) {
    return this != NONE && compareTo(level) >= 0;
  }
}
