package lv.celakarte.directory.api;

import lv.celakarte.directory.organization.Entry;
import lv.celakarte.directory.organization.Kept;
import lv.celakarte.directory.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * An entry as those who keep it see it, notes included. What it holds under {@code entry} can be
 * changed and sent back.
 *
 * @param onItsWay whether readers have yet to hear of this version
 */
record EntryView(
    String id,
    long version,
    String state,
    @Nullable String closedBecause,
    boolean onItsWay,
    Entry entry) {

  static EntryView of(Kept kept) {
    var organization = kept.organization();
    var reason = organization instanceof Organization.Closed(_, _, var why) ? why : null;
    return new EntryView(
        organization.id(),
        kept.version(),
        organization.state(),
        reason,
        kept.onItsWay(),
        organization.entry());
  }
}
