package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything behind the gateways is stopped but what visitors need: the site and the evaluation of
 * questionnaires. Meanwhile a gateway is killed and comes back from its snapshot; in the end site
 * and questionnaire service are restarted too, with nothing to read from.
 */
final class Outage {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Running platform;
  private final Progress progress;

  Outage(Running platform, Progress progress) {
    this.platform = platform;
    this.progress = progress;
  }

  /**
   * How it went.
   *
   * @param fromSnapshots what did not serve after a restart without Kafka and store, in words
   */
  record Outcome(Load.Result load, List<String> fromSnapshots) {}

  Outcome run(Duration time, int rate) {
    List<Load.Request> visits = Visits.mixed(Visits.pages(platform));
    List<String> behind = behind();
    progress.say("stopping %s", String.join(", ", behind));
    try (Load load = new Load(platform, visits, rate).begin()) {
      platform.celakarte("stop", behind);
      progress.say("visitors come at %d/s", rate);
      Waiting.pause(time.dividedBy(3));
      String gateway = platform.instancesOf(Services.GATEWAY).getLast();
      platform.kill(gateway);
      boolean back = platform.awaitReady(gateway, PATIENCE);
      progress.say("%s is %s from its snapshot", gateway, back ? "back" : "NOT back");
      Waiting.pause(time.dividedBy(3).multipliedBy(2));
      Load.Result result = load.end();
      List<String> silent = restartWithNothingBehind();
      if (!back) {
        silent.add(gateway);
      }
      return new Outcome(result, silent);
    } finally {
      platform.celakarte("start", behind.reversed());
      progress.say("everything is started again");
    }
  }

  /** In the order in which the launcher stops them. */
  private List<String> behind() {
    List<String> behind = new ArrayList<>();
    for (String service : List.of(Services.ANALYTICS, Services.DIRECTORY, Services.CONTENT)) {
      behind.addAll(platform.instancesOf(service));
    }
    for (String server : List.of("keycloak", "store", "kafka")) {
      if (platform.parts().contains(server)) {
        behind.add(server);
      }
    }
    return behind;
  }

  private List<String> restartWithNothingBehind() {
    List<String> silent = new ArrayList<>();
    List<String> restarted = new ArrayList<>(platform.instancesOf(Services.QUESTIONNAIRE));
    restarted.addAll(platform.instancesOf(Services.SITE));
    for (String part : restarted) {
      platform.kill(part);
    }
    for (String part : restarted) {
      if (!platform.awaitReady(part, PATIENCE)) {
        silent.add(part);
      }
    }
    progress.say(
        silent.isEmpty() ? "site and questionnaires serve from their snapshots" : "silent: %s",
        String.join(", ", silent));
    List<Load.Request> screens =
        Visits.mixed(List.of("/lv")).stream()
            .filter(request -> !request.path().equals("/lv"))
            .toList();
    Load load = new Load(platform, screens, 10).begin();
    Waiting.pause(Duration.ofSeconds(2));
    silent.addAll(load.end().failed());
    return silent;
  }
}
