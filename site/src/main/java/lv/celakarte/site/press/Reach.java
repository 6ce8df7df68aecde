package lv.celakarte.site.press;

import lv.celakarte.platform.events.Horizon;

/** How far the topics that pages are made of have been read here, and how far they go. */
interface Reach {

  /** Everything before these offsets has been told to the press. */
  Horizon read();

  /**
   * Where the topics end at this moment.
   *
   * @throws RuntimeException when Kafka does not answer; asked again later
   */
  Horizon ends();
}
