package lv.celakarte.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One program of the platform: how it is started, known to be ready, and stopped. */
record Part(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    List<Integer> ports,
    Readiness readiness,
    Duration stopsWithin) {

  int port() {
    return ports.getFirst();
  }
}
