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
 *
 * <p>Half of the places is only for requests that have come as a whole: those whose body is still
 * on its way may wait for slow clients, and those must not keep everybody else out.
 */
final class Bulkheads {

  private final Map<Part, AtomicInteger> under = new EnumMap<>(Part.class);
  private final Map<Part, Counter> refused = new EnumMap<>(Part.class);
  private final Map<Part, AtomicInteger> arriving = new EnumMap<>(Part.class);
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger allArriving = new AtomicInteger();
  private final Parts limits;

  Bulkheads(Parts limits, MeterRegistry meters) {
    this.limits = limits;
    for (var part : Part.values()) {
      var name = part.name().toLowerCase(Locale.ROOT);
      var count = new AtomicInteger();
      under.put(part, count);
      arriving.put(part, new AtomicInteger());
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
    var entered = take(of(under, part), limits.each(), all, limits.together());
    if (!entered) {
      refuse(part);
    }
    return entered;
  }

  void leave(Part part) {
    of(under, part).decrementAndGet();
    all.decrementAndGet();
  }

  /**
   * Takes a place for a request whose body is still on its way; whoever gets one says {@link
   * #arrived} when the body has come or never will, and gives the place back like any other.
   */
  boolean enterArriving(Part part) {
    if (!take(of(arriving, part), limits.each() / 2, allArriving, limits.together() / 2)) {
      refuse(part);
      return false;
    }
    var entered = enter(part);
    if (!entered) {
      arrived(part);
    }
    return entered;
  }

  void arrived(Part part) {
    of(arriving, part).decrementAndGet();
    allArriving.decrementAndGet();
  }

  private static boolean take(AtomicInteger own, int most, AtomicInteger all, int mostOfAll) {
    if (own.incrementAndGet() <= most) {
      if (all.incrementAndGet() <= mostOfAll) {
        return true;
      }
      all.decrementAndGet();
    }
    own.decrementAndGet();
    return false;
  }

  private void refuse(Part part) {
    var counter = refused.get(part);
    if (counter != null) {
      counter.increment();
    }
  }

  /** How many requests are under way to all parts together. */
  int underWay() {
    return all.get();
  }

  private static AtomicInteger of(Map<Part, AtomicInteger> counts, Part part) {
    var count = counts.get(part);
    if (count == null) {
      throw new IllegalStateException("Every part has its count");
    }
    return count;
  }
}
