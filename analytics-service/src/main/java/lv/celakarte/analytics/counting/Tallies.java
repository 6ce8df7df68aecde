package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tallies are kept; each is read and written as a whole. */
public interface Tallies {

  /** The tally of a slot, if anything was counted in it. */
  Optional<Tally> find(Slot slot);

  /**
   * Keeps a tally if the store holds the revision right before it (none, for revision 1).
   *
   * @return false when another writer was first; nothing has changed then
   */
  boolean keep(Tally next);

  /** The tallies of those slots in which anything was counted, oldest first. */
  List<Tally> findAll(List<Slot> slots);

  /** The latest minute that the tallies of these slots contain. */
  Optional<Instant> newest(List<Slot> slots);
}
