package lv.celakarte.analytics.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the counting. */
final class CountingMeters {

  private final Counter records;
  private final Counter interactions;
  private final Counter skipped;
  private final Counter deadLetters;
  private final AtomicLong lag = new AtomicLong(-1);

  CountingMeters(MeterRegistry meters) {
    records =
        counter(meters, "celakarte.analytics.records", "Records of the topic that were added");
    interactions =
        counter(meters, "celakarte.analytics.interactions", "Interactions in the records added");
    skipped =
        counter(meters, "celakarte.analytics.skipped", "Counts of kinds that no measure keeps");
    deadLetters =
        Counter.builder("celakarte.dead.letters")
            .description("Records that could not be read and were set aside")
            .tag("topic", InteractionReader.TOPIC)
            .register(meters);
    Gauge.builder("celakarte.analytics.lag", lag, AtomicLong::doubleValue)
        .description("Records not added yet; -1 while another instance reads the topic")
        .register(meters);
  }

  private static Counter counter(MeterRegistry meters, String name, String description) {
    return Counter.builder(name).description(description).register(meters);
  }

  void added(List<Interactions> batches) {
    records.increment(batches.size());
    for (var batch : batches) {
      for (var count : batch.counts()) {
        (Measure.knows(count.kind()) ? interactions : skipped).increment(count.count());
      }
    }
  }

  void setAside() {
    deadLetters.increment();
  }

  void lag(long records) {
    lag.set(records);
  }
}
