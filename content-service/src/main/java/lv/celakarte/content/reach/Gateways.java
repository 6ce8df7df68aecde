package lv.celakarte.content.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the gateways said: which of them are there, and since when each shows what. Not for several
 * threads at once.
 */
final class Gateways {

  /** Three signs of life missed: gone without a word. */
  private static final Duration SILENT = Duration.ofSeconds(35);

  private final Map<String, Gateway> all = new HashMap<>();

  /** A page that a gateway shows. */
  record Served(String path, Instant caused, Instant at) {}

  private static final class Gateway {
    private final Instant since;
    private final Map<String, Served> newest = new HashMap<>();
    private Instant heard;

    private Gateway(Instant since) {
      this.since = since;
      this.heard = since;
    }
  }

  /** How far a change has come. */
  record Progress(int shown, int gateways, long millis) {

    boolean everywhere() {
      return gateways > 0 && shown == gateways;
    }
  }

  /** A gateway said this. */
  void heard(String node, Instant at, List<Served> served) {
    var gateway = all.computeIfAbsent(node, _ -> new Gateway(at));
    gateway.heard = at;
    served.forEach(page -> gateway.newest.merge(page.path(), page, Gateways::later));
  }

  private static Served later(Served one, Served other) {
    return one.caused().isAfter(other.caused()) ? one : other;
  }

  /** A gateway said good-bye. */
  void left(String node) {
    all.remove(node);
  }

  /** Forgets gateways that fell silent, and what was shown long ago. */
  void forget(Instant now, Duration kept) {
    all.values().removeIf(gateway -> gateway.heard.plus(SILENT).isBefore(now));
    var old = now.minus(kept);
    all.values()
        .forEach(gateway -> gateway.newest.values().removeIf(page -> page.at().isBefore(old)));
  }

  /**
   * How far this change has come. A gateway that began after the change counts only once it says
   * so: it had the page from its start.
   */
  Progress of(Way way) {
    var counted =
        all.values().stream()
            .filter(gateway -> !gateway.since.isAfter(way.at()) || shown(gateway, way).isPresent())
            .toList();
    var shown = counted.stream().flatMap(gateway -> shown(gateway, way).stream()).toList();
    var last = shown.stream().map(Served::at).max(Instant::compareTo).orElse(way.at());
    var millis = Math.max(0, Duration.between(way.at(), last).toMillis());
    return new Progress(shown.size(), counted.size(), millis);
  }

  private static Optional<Served> shown(Gateway gateway, Way way) {
    return Optional.ofNullable(gateway.newest.get(way.path()))
        .filter(page -> !page.caused().isBefore(way.at()));
  }
}
