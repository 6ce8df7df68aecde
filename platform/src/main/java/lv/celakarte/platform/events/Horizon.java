package lv.celakarte.platform.events;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody had read each of several topics when they made something out of them.
 *
 * <p>Two horizons need not be comparable: of two readers, each may be ahead in a topic of its own.
 * That is why nothing made from several topics can carry one number that says which is newer.
 *
 * @param era rises when a topic was made anew and its offsets began again; a later era covers every
 *     earlier one; negative when nothing is known
 * @param offsets of each topic, the one after the last record that was read
 */
public record Horizon(long era, SortedMap<String, Long> offsets) {

  /** Of something that does not tell what it was made from. */
  public static final Horizon UNKNOWN = new Horizon(-1, Collections.emptySortedMap());

  /** Nothing has been read yet. */
  public static final Horizon START = new Horizon(0, Collections.emptySortedMap());

  private record Parsed(@Nullable String text, Horizon horizon) {}

  /** Many records in a row tell the same: one horizon is enough for them. */
  private static volatile Parsed last = new Parsed(null, UNKNOWN);

  /** Keeps a copy. */
  public Horizon {
    offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
  }

  /**
   * Reads what {@link #toString} has written; anything else, as from an older release, tells
   * nothing.
   */
  public static Horizon parse(@Nullable String text) {
    var known = last;
    if (Objects.equals(known.text, text)) {
      return known.horizon;
    }
    var parsed = read(text);
    last = new Parsed(text, parsed);
    return parsed;
  }

  private static Horizon read(@Nullable String text) {
    if (text == null || text.indexOf('=') < 0 && !text.endsWith(";")) {
      return UNKNOWN;
    }
    try {
      var parts = text.split(";");
      var offsets = new TreeMap<String, Long>();
      for (var i = 1; i < parts.length; i++) {
        var equals = parts[i].indexOf('=');
        offsets.put(parts[i].substring(0, equals), Long.valueOf(parts[i].substring(equals + 1)));
      }
      return new Horizon(Long.parseLong(parts[0]), offsets);
    } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
      return UNKNOWN;
    }
  }

  /** Whether anything is known of it. */
  public boolean known() {
    return era >= 0;
  }

  /** Whether everything that the other had read has been read here too. */
  public boolean covers(Horizon other) {
    return era > other.era
        || era == other.era
            && other.offsets.entrySet().stream()
                .allMatch(read -> offsets.getOrDefault(read.getKey(), 0L) >= read.getValue());
  }

  /** Further by what was read of one topic; never back. */
  public Horizon with(String topic, long offset) {
    if (offsets.getOrDefault(topic, 0L) >= offset) {
      return this;
    }
    var further = new TreeMap<>(offsets);
    further.put(topic, offset);
    return new Horizon(era, further);
  }

  /** The nearest horizon that covers both. */
  public Horizon join(Horizon other) {
    if (era != other.era) {
      return era > other.era ? this : other;
    }
    var joined = this;
    for (var read : other.offsets.entrySet()) {
      joined = joined.with(read.getKey(), read.getValue());
    }
    return joined;
  }

  /** The same offsets, counted in another era. */
  public Horizon in(long another) {
    return new Horizon(another, offsets);
  }

  /** A number that rises with each horizon that covers the one before. */
  public long sum() {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code era;topic=offset;topic=offset}, as it travels in a header. */
  @Override
  public String toString() {
    return era
        + ";"
        + offsets.entrySet().stream()
            .map(read -> read.getKey() + "=" + read.getValue())
            .collect(joining(";"));
  }
}
