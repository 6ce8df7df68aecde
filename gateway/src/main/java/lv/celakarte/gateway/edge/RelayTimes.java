package lv.celakarte.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import lv.celakarte.gateway.answers.Part;

/** How long passed-on requests took, under the same name and tags as those of the framework. */
final class RelayTimes {

  private record Key(Part part, String method, int status) {}

  private final MeterRegistry meters;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RelayTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  void took(Part part, String method, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(part, method, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .tag("error", "none")
        .tag("exception", "none")
        .tag("method", key.method())
        .tag("outcome", outcome(key.status()))
        .tag("status", Integer.toString(key.status()))
        .tag("uri", key.part().name().toLowerCase(Locale.ROOT))
        .register(meters);
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      default -> "SERVER_ERROR";
    };
  }
}
