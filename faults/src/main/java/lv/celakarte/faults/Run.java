package lv.celakarte.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One run: the storm with its faults, everything behind stopped, one after the other restarted. */
final class Run {

  private static final int WRITERS = 8;
  private static final int PUBLICATIONS_PER_SECOND = 20;
  private static final Duration RECOVERY = Duration.ofSeconds(10);
  private static final Duration UNTIL_SHOWN = Duration.ofSeconds(60);

  private final Arguments arguments;
  private final Running platform;
  private final Lines lines;
  private final Progress progress;
  private final People people;
  private final Findings findings = new Findings();

  Run(Arguments arguments, Running platform, Lines lines, Progress progress) {
    this.arguments = arguments;
    this.platform = platform;
    this.lines = lines;
    this.progress = progress;
    this.people = new People(platform);
  }

  /** Whether everything held. */
  boolean all() {
    long began = System.nanoTime();
    List<Fault> faults = faults().stream().filter(fault -> arguments.wants(fault.name())).toList();
    if (!faults.isEmpty()) {
      storm(faults);
    }
    if (arguments.wants("behind")) {
      behind();
    }
    if (rolls(arguments)) {
      rolling();
    }
    if (arguments.names().stream().anyMatch(name -> name.startsWith("requests"))) {
      requests();
    }
    tellWhatIsLeftOut(faults);
    if (!faults.isEmpty() && !arguments.shortly()) {
      // The short form also runs where much else does at the same time.
      findings.none("recoveries that took longer than 10 s", findings.slowerThan(RECOVERY));
    }
    findings.figure("slowest recovery, seconds", Trial.seconds(findings.slowest()));
    findings.figure("whole run, seconds", Waiting.since(began).toSeconds());
    findings.table().forEach(progress::line);
    Path file = arguments.repository().resolve("faults/target/findings.json");
    findings.write(file);
    progress.line((findings.good() ? "All of it held. " : "Not all of it held. ") + file);
    return findings.good();
  }

  /** The short form leaves it out unless it is asked for by its name. */
  static boolean rolls(Arguments arguments) {
    return arguments.wants("rolling") && !(arguments.shortly() && arguments.names().isEmpty());
  }

  private void tellWhatIsLeftOut(List<Fault> faults) {
    for (String kind : List.of("cut", "clock")) {
      boolean wanted = arguments.names().stream().anyMatch(name -> name.startsWith(kind));
      if (wanted && faults.stream().noneMatch(fault -> fault.name().startsWith(kind))) {
        findings.leftOut(
            kind.equals("cut")
                ? "cut lines: only on a platform that was started for it"
                : "clocks: needs libfaketime, and a platform that was started for it");
      }
    }
  }

  private List<Fault> faults() {
    List<Fault> cuts = lines.faults(Duration.ofSeconds(arguments.shortly() ? 5 : 10));
    List<Fault> faults = new ArrayList<>();
    if (arguments.shortly() && arguments.names().isEmpty()) {
      faults.addAll(Fault.few(platform));
      faults.addAll(cuts);
      return faults;
    }
    faults.addAll(Fault.all(platform, Duration.ofSeconds(arguments.shortly() ? 5 : 30)));
    faults.addAll(cuts);
    faults.addAll(new Clocks(platform.runtime()).faults(Duration.ofSeconds(10)));
    return faults;
  }

  private void storm(List<Fault> faults) {
    int documents = arguments.shortly() ? 40 : 500;
    String run = "parbaude-" + Long.toString(System.currentTimeMillis(), 36);
    Promises promises = new Promises(documents);
    Promises probes = new Promises(1);
    List<String> services =
        platform.instancesOf(Services.CONTENT).stream().map(platform::url).toList();
    Readers readers = new Readers(platform, run, documents);
    Readers watchers = new Readers(platform, run + "-zonde", 1);
    Trial trial = new Trial(platform, new Desk(run + "-zonde", services, people), probes, watchers);
    try (Storm storm =
        new Storm(platform, people, run, promises, WRITERS, PUBLICATIONS_PER_SECOND)) {
      progress.say("publishing %d documents for the first time", documents);
      storm.prepare();
      require(Waiting.until(UNTIL_SHOWN, () -> readers.behind(promises).isEmpty()));
      trial.prepare();
      progress.say("%d writers, readers at %d gateways", WRITERS, readers.gateways());
      long began = System.nanoTime();
      storm.begin();
      readers.begin();
      for (int round = 0; round < arguments.rounds(); round++) {
        trial.run(faults, progress).forEach(findings::recovery);
      }
      storm.end();
      Duration lasted = Waiting.since(began);
      check(storm, promises, readers, watchers, lasted);
      if (faults.stream().anyMatch(fault -> fault.name().startsWith("poison"))) {
        poison(faults);
      }
    } finally {
      readers.close();
    }
  }

  private static void require(boolean shown) {
    if (!shown) {
      throw new Broken("Not every gateway shows what was published");
    }
  }

  private void check(
      Storm storm, Promises promises, Readers readers, Readers watchers, Duration lasted) {
    var unused = Waiting.until(UNTIL_SHOWN, () -> readers.behind(promises).isEmpty());
    findings.none(
        "acknowledged publications that a gateway does not show", readers.behind(promises));
    findings.none("writers that had to give up", storm.failures());
    findings.none("publications done twice, or not noted", storm.doubled());
    List<String> back = new ArrayList<>(readers.regressions());
    back.addAll(watchers.regressions());
    findings.none("a reader saw an older version after a newer one", back);
    findings.none("pages that a running gateway refused", readers.refusals());
    List<String> paths =
        new ArrayList<>(
            IntStream.range(0, promises.documents())
                .mapToObj(document -> Desk.path(storm.name(), document))
                .toList());
    paths.addAll(Visits.pages(platform));
    findings.none("pages that differ between gateways", differences(readers, paths));
    findings.figure("publications acknowledged", promises.count());
    findings.figure(
        "publications per second",
        Math.round(10.0 * promises.count() / Math.max(1, lasted.toSeconds())) / 10.0);
    findings.figure("pages read", readers.reads());
  }

  /** Pages that gather from many are printed shortly after the others. */
  private static List<String> differences(Readers readers, List<String> paths) {
    var unused = Waiting.until(Duration.ofSeconds(10), () -> readers.differences(paths).isEmpty());
    return readers.differences(paths);
  }

  private void poison(List<Fault> faults) {
    Poison poison = new Poison(platform);
    for (String topic : List.of(Poison.DOCUMENTS, Poison.PAGES)) {
      if (faults.stream().anyMatch(fault -> fault.name().endsWith(topic))) {
        findings.yes(
            "poison in " + topic + " is set aside",
            Waiting.until(Duration.ofSeconds(20), () -> poison.setAside(topic) >= 2));
      }
    }
  }

  private void behind() {
    Duration time = arguments.shortly() ? Duration.ofSeconds(30) : Duration.ofMinutes(10);
    int rate = arguments.shortly() ? 100 : 500;
    Outage.Outcome outcome = new Outage(platform, progress).run(time, rate);
    findings.none("failed requests, everything behind stopped", outcome.load().failed());
    findings.none("not served from a snapshot after a restart", outcome.fromSnapshots());
    tell("everything behind stopped", outcome.load());
  }

  private void rolling() {
    Load.Result result = new Rolling(platform, progress).run(arguments.shortly() ? 100 : 500);
    findings.none("failed requests, everything restarted in turn", result.failed());
    tell("rolling restart", result);
  }

  /** {@code requests}, or {@code requests:SEED} for another series. */
  private void requests() {
    long seed =
        arguments.names().stream()
            .filter(name -> name.startsWith("requests:"))
            .mapToLong(name -> Long.parseLong(name.substring("requests:".length())))
            .findFirst()
            .orElse(1);
    Requests.Outcome outcome =
        new Requests(platform, people).run(arguments.shortly() ? 2_000 : 20_000, seed);
    findings.none(
        "answers that no service may give",
        outcome.faults().entrySet().stream()
            .map(fault -> fault.getKey() + "\n        " + fault.getValue())
            .toList());
    findings.figure("requests asked", outcome.asked());
    findings.figure("operations described", outcome.operations());
    findings.figure("answers by status", outcome.statuses());
  }

  private void tell(String what, Load.Result result) {
    findings.figure(what + ": requests", result.asked());
    findings.figure(what + ": asked a further gateway", result.again());
    findings.figure(what + ": p50 / p99 ms", result.p50Millis() + " / " + result.p99Millis());
  }
}
