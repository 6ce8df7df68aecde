package lv.celakarte.analytics.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds batches of counts to the tallies that they concern.
 *
 * <p>Whoever calls goes through the topic in order and starts again at a place up to which all is
 * contained. Then it does not matter where a call ends early, how often a batch comes again, or how
 * many callers do the same at the same time: each tally takes each batch once.
 */
final class Counting {

  private final Tallies tallies;

  Counting(Tallies tallies) {
    this.tallies = tallies;
  }

  /** Adds the batches, given in the order in which the topic holds them. */
  void add(List<Interactions> batches) {
    bySlot(batches).forEach(this::add);
  }

  private void add(Slot slot, List<Interactions> batches) {
    boolean settled;
    do {
      var held = tallies.find(slot).orElse(null);
      // Losing against another writer means that it went on: looking again ends.
      settled = Tally.add(slot, held, batches).map(tallies::keep).orElse(true);
    } while (!settled);
  }

  private static Map<Slot, List<Interactions>> bySlot(List<Interactions> batches) {
    var slots = new LinkedHashMap<Slot, List<Interactions>>();
    for (var batch : batches) {
      for (var slot : slots(batch)) {
        slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(batch);
      }
    }
    return slots;
  }

  private static Set<Slot> slots(Interactions batch) {
    var slots = new LinkedHashSet<Slot>();
    for (var measure : Measure.values()) {
      if (batch.counts().stream().anyMatch(measure::counts)) {
        for (var span : Span.values()) {
          slots.add(Slot.of(measure, span, batch.minute()));
        }
      }
    }
    return slots;
  }
}
