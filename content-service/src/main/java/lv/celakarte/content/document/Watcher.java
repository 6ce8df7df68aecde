package lv.celakarte.content.document;

import java.time.Instant;

/** Hears of every change that readers are about to see, once it is written. */
public interface Watcher {

  /**
   * Called on the thread that wrote; it must be quick and not fail.
   *
   * @param document as it is now; it was published before
   * @param at when the change was made
   */
  void readersWillSee(Document document, Instant at);
}
