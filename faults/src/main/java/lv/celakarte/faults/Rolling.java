package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Restarts one instance after the other of all services that have several, under load. */
final class Rolling {

  private static final Duration CALM = Duration.ofSeconds(2);

  private final Running platform;
  private final Progress progress;

  Rolling(Running platform, Progress progress) {
    this.platform = platform;
    this.progress = progress;
  }

  Load.Result run(int rate) {
    List<String> parts = new ArrayList<>();
    for (String service : Services.ALL) {
      List<String> instances = platform.instancesOf(service);
      if (instances.size() > 1) {
        parts.addAll(instances);
      }
    }
    try (Load load = new Load(platform, Visits.everywhere(Visits.pages(platform)), rate).begin()) {
      Waiting.pause(CALM);
      for (String part : parts) {
        platform.celakarte("restart", List.of(part));
        progress.say("%s restarted", part);
      }
      Waiting.pause(CALM);
      return load.end();
    }
  }
}
