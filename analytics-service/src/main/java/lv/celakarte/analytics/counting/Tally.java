package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.celakarte.analytics.counting.Interactions.Count;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one slot and, in the same value, which batches are contained in them.
 *
 * <p>Both are written at once, so there is no moment at which a sum has grown and the batch is not
 * marked: a batch that is read again, or that its producer sent twice, changes nothing.
 *
 * @param parts for each breakdown of the measure, how much of the total falls to each value
 * @param applied the highest sequence contained, by source
 * @param newest the latest minute contained
 * @param revision rises with each write, so that two writers cannot overwrite each other
 */
public record Tally(
    Slot slot,
    long total,
    Map<Breakdown, Map<String, Long>> parts,
    Map<String, Long> applied,
    Instant newest,
    long revision) {

  /** Copies, so that a tally never changes. */
  public Tally {
    parts = copyOf(parts);
    applied = Map.copyOf(applied);
  }

  /** Values of a breakdown with their sums; the sums add up to the total. */
  public Map<String, Long> parts(Breakdown breakdown) {
    return parts.getOrDefault(breakdown, Map.of());
  }

  /**
   * The next revision with those batches that are not contained yet, or nothing when all are.
   *
   * @param held what stands in the store, if anything
   * @param batches in the order in which the topic holds them
   */
  static Optional<Tally> add(Slot slot, @Nullable Tally held, List<Interactions> batches) {
    var sum = new Sum(slot, held);
    batches.forEach(sum::add);
    return sum.changed();
  }

  private static Map<Breakdown, Map<String, Long>> copyOf(Map<Breakdown, Map<String, Long>> parts) {
    var copy = new EnumMap<Breakdown, Map<String, Long>>(Breakdown.class);
    parts.forEach((breakdown, values) -> copy.put(breakdown, Map.copyOf(values)));
    return Map.copyOf(copy);
  }

  /** A tally in the making. */
  private static final class Sum {

    private final Slot slot;
    private final long revision;
    private final Map<Breakdown, Map<String, Long>> parts = new EnumMap<>(Breakdown.class);
    private final Map<String, Long> applied = new HashMap<>();
    private long total;
    private Instant newest = Instant.EPOCH;
    private boolean changed;

    Sum(Slot slot, @Nullable Tally held) {
      this.slot = slot;
      revision = held == null ? 0 : held.revision;
      if (held != null) {
        held.parts.forEach((breakdown, values) -> parts.put(breakdown, new HashMap<>(values)));
        applied.putAll(held.applied);
        total = held.total;
        newest = held.newest;
      }
    }

    void add(Interactions batch) {
      var contained = applied.get(batch.source());
      if (contained != null && contained >= batch.sequence()) {
        return;
      }
      var relevant = batch.counts().stream().filter(slot.measure()::counts).toList();
      if (relevant.isEmpty()) {
        return;
      }
      relevant.forEach(this::add);
      applied.put(batch.source(), batch.sequence());
      newest = newest.isAfter(batch.minute()) ? newest : batch.minute();
      changed = true;
    }

    private void add(Count count) {
      total = Math.addExact(total, count.count());
      for (var breakdown : slot.measure().breakdowns()) {
        var values = parts.computeIfAbsent(breakdown, _ -> new HashMap<>());
        values.merge(
            room(values, breakdown, breakdown.valueIn(count.dimensions())),
            count.count(),
            Math::addExact);
      }
    }

    /** The first values of a slot keep their names, the rest is counted together. */
    private String room(Map<String, Long> values, Breakdown breakdown, String value) {
      var full = values.size() >= breakdown.limit(slot.span());
      return !full || values.containsKey(value) ? value : Breakdown.OTHER;
    }

    Optional<Tally> changed() {
      return changed
          ? Optional.of(new Tally(slot, total, parts, applied, newest, revision + 1))
          : Optional.empty();
    }
  }
}
