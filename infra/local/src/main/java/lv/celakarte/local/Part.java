package lv.celakarte.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One program of the platform: how it is started, known to be ready, and stopped.
 *
 * @param after parts that have to be ready before this one is started for the first time
 */
record Part(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    List<Integer> ports,
    List<String> after,
    Readiness readiness,
    Duration stopsWithin) {

  int port() {
    return ports.getFirst();
  }
}
