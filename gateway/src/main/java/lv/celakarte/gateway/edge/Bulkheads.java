package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lv.celakarte.gateway.GatewaySettings.Parts;
import lv.celakarte.gateway.answers.Part;

/**
 * How many requests are under way to each part behind the edge. A part that hangs fills its own
 * places and no others, and a crowd that all parts together cannot serve is turned away while that
 * is still cheap.
 */
final class Bulkheads {

  private final Map<Part, AtomicInteger> under = new EnumMap<>(Part.class);
  private final Map<Part, Counter> refused = new EnumMap<>(Part.class);
  private final AtomicInteger all = new AtomicInteger();
  private final Parts limits;

  Bulkheads(Parts limits, MeterRegistry meters) {
    this.limits = limits;
    for (var part : Part.values()) {
      var name = part.name().toLowerCase(Locale.ROOT);
      var count = new AtomicInteger();
      under.put(part, count);
      Gauge.builder("celakarte.requests.under.way", count, AtomicInteger::get)
          .description("Requests that a part behind the gateway works on")
          .tag("to", name)
          .register(meters);
      refused.put(
          part,
          Counter.builder("celakarte.requests.shed")
              .description("Requests that were told to come again because too many were under way")
              .tag("to", name)
              .register(meters));
    }
  }

  /** Takes a place; whoever gets one gives it back with {@link #leave}. */
  boolean enter(Part part) {
    var count = count(part);
    if (count.incrementAndGet() <= limits.each()) {
      if (all.incrementAndGet() <= limits.together()) {
        return true;
      }
      all.decrementAndGet();
    }
    count.decrementAndGet();
    var counter = refused.get(part);
    if (counter != null) {
      counter.increment();
    }
    return false;
  }

  void leave(Part part) {
    count(part).decrementAndGet();
    all.decrementAndGet();
  }

  /** How many requests are under way to all parts together. */
  int underWay() {
    return all.get();
  }

  private AtomicInteger count(Part part) {
    var count = under.get(part);
    if (count == null) {
      throw new IllegalStateException("Every part has its count");
    }
    return count;
  }
}
