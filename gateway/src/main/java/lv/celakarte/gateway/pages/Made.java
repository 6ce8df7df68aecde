package lv.celakarte.gateway.pages;

import lv.celakarte.platform.events.Horizon;
import lv.celakarte.platform.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * What a page, or the word that it is gone, was made from: what decides which of two is shown.
 *
 * @param inputs how far its writer had read what is published
 * @param revision decides only where one of the two does not tell its inputs
 */
record Made(Horizon inputs, long revision) {

  static Made of(PageRecord page) {
    return new Made(page.inputs(), page.revision());
  }

  static Made of(Received received) {
    return new Made(Horizon.parse(received.headers().get(PageRecord.INPUTS)), received.version());
  }

  /**
   * Whether this may take the place of the one before, which stands earlier in the topic. It may
   * not when its writer had read less of anything: it could show what was before.
   */
  boolean follows(@Nullable Made before) {
    if (before == null) {
      return true;
    }
    if (!inputs.known() || !before.inputs.known()) {
      return revision > before.revision;
    }
    return inputs.covers(before.inputs);
  }

  /** The same where the order of the two is not known. */
  boolean isNewer(Made other) {
    return follows(other) && (!inputs.equals(other.inputs) || revision >= other.revision);
  }
}
