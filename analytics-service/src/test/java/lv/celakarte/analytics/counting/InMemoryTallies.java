package lv.celakarte.analytics.counting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tallies in a map; passes the same contract as the store. */
public final class InMemoryTallies implements Tallies {

  private final Map<Slot, Tally> tallies = new ConcurrentHashMap<>();

  @Override
  public Optional<Tally> find(Slot slot) {
    return Optional.ofNullable(tallies.get(slot));
  }

  @Override
  public synchronized boolean keep(Tally next) {
    long held = find(next.slot()).map(Tally::revision).orElse(0L);
    if (held != next.revision() - 1) {
      return false;
    }
    tallies.put(next.slot(), next);
    return true;
  }

  @Override
  public List<Tally> findAll(List<Slot> slots) {
    return slots.stream()
        .distinct()
        .map(tallies::get)
        .filter(Objects::nonNull)
        .sorted(comparing(tally -> tally.slot().start()))
        .toList();
  }

  @Override
  public Optional<Instant> newest(List<Slot> slots) {
    return findAll(slots).stream().map(Tally::newest).max(naturalOrder());
  }

  /** Everything kept, without the revisions, which depend on how often somebody wrote. */
  public Map<Slot, Tally> contents() {
    var contents = new ConcurrentHashMap<Slot, Tally>();
    tallies.forEach((slot, tally) ->
        contents.put(
            slot,
            new Tally(slot, tally.total(), tally.parts(), tally.applied(), tally.newest(), 0)));
    return contents;
  }
}
