package lv.celakarte.directory.workspace;

import java.time.LocalDate;
import lv.celakarte.directory.fact.Wire;
import lv.celakarte.directory.organization.ChannelType;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.Organization;
import lv.celakarte.platform.access.Person;

/** Which entries a list shows: mostly those that miss something. */
enum Show {
  ALL,
  OWN,
  NO_PHONE,
  TO_BE_CONFIRMED,
  TRANSLATIONS,
  UNCHECKED,
  CLOSED;

  /** Half a year: institutions are asked twice a year whether their entry is still right. */
  private static final int LONG_AGO_DAYS = 183;

  String wire() {
    return Wire.name(this);
  }

  static LocalDate longAgo(LocalDate today) {
    return today.minusDays(LONG_AGO_DAYS);
  }

  boolean fits(Kept kept, Person person, LocalDate today) {
    var organization = kept.organization();
    var entry = organization.entry();
    var listed = organization instanceof Organization.Listed;
    return switch (this) {
      case ALL -> true;
      case OWN -> person.institutions().contains(organization.id());
      case NO_PHONE -> listed && !entry.has(ChannelType.PHONE);
      case TO_BE_CONFIRMED -> listed && entry.factsToBeConfirmed();
      case TRANSLATIONS -> listed && entry.translationsToBeConfirmed();
      case UNCHECKED -> listed && entry.uncheckedSince(longAgo(today));
      case CLOSED -> !listed;
    };
  }
}
