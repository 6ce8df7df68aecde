package lv.celakarte.analytics.counting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Sums of one minute as one producer counted them; never anything about a single visit.
 *
 * @param source which producer counted; it takes a new name at each of its starts
 * @param sequence which of its batches this is: rises, and the topic keeps the batches of a source
 *     in that order, so that both together tell a repetition from news
 */
record Interactions(String source, long sequence, Instant minute, List<Count> counts) {

  Interactions {
    minute = minute.truncatedTo(ChronoUnit.MINUTES);
    counts = List.copyOf(counts);
  }

  /** How often one kind of interaction with these dimensions was seen. */
  record Count(String kind, Map<String, String> dimensions, long count) {

    Count {
      dimensions = Map.copyOf(dimensions);
      if (count < 1) {
        throw new IllegalArgumentException("A count is at least 1");
      }
    }

    boolean says(String dimension, String value) {
      return value.equals(dimensions.get(dimension));
    }
  }
}
